import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { DeprecationGuard } from '../http/deprecation.guard';
import { BodyKindGuard } from '../http/streamed-body';
import { ActingAccounts } from './acting-accounts';
import { AuditEventsController } from './audit-events.controller';
import { AuthController } from './auth.controller';
import { AuthenticationGuard } from './authentication.guard';
import { JwtStrategy } from './jwt.strategy';
import { LimiterRedis } from './limiter-redis';
import { MachineClientsController } from './machine-clients.controller';
import { MachineClientsRepository } from './machine-clients.repository';
import { MachineClientsService } from './machine-clients.service';
import { MachineTokensController } from './machine-tokens.controller';
import { MachineTokensService } from './machine-tokens.service';
import { MachineUses } from './machine-uses';
import { OfficeScope } from './office-scope';
import { OutsideKeys } from './outside-keys';
import { OutsideTokens } from './outside-tokens';
import { OutsideUsersRepository } from './outside-users.repository';
import { OutsideUsers } from './outside-users.service';
import { Passwords, passwordCostOf } from './passwords';
import { PermissionGuard } from './permission.guard';
import { Persons } from './persons';
import { RateLimitGuard } from './rate-limit.guard';
import { RateLimits } from './rate-limits';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import { RefusalFigures } from './refusal-figures';
import { RouteDeclarations } from './route-declarations';
import { SessionsService } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { SignInService } from './sign-in.service';
import { TokenService } from './tokens.service';
import { User } from './user.entity';
import { UsersController } from './users.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

/**
 * Who may do what, where. The guards stand before every route: first who it is, then how much he asks, then whether he may, and
 * of whoever may, whether the route takes what he sent.
 */
@Module({
  imports: [TypeOrmModule.forFeature([User]), JwtModule.register({}), DiscoveryModule],
  controllers: [
    AuthController,
    MachineTokensController,
    MachineClientsController,
    UsersController,
    AuditEventsController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_GUARD, useClass: DeprecationGuard },
    { provide: APP_GUARD, useClass: BodyKindGuard },
    {
      provide: Passwords,
      inject: [ENV],
      useFactory: (env: Env) => Passwords.create(passwordCostOf(env.mode)),
    },
    ActingAccounts,
    JwtStrategy,
    LimiterRedis,
    MachineClientsRepository,
    MachineClientsService,
    MachineTokensService,
    MachineUses,
    OfficeScope,
    OutsideKeys,
    OutsideTokens,
    OutsideUsers,
    OutsideUsersRepository,
    Persons,
    RateLimits,
    RefreshTokensRepository,
    RefusalFigures,
    RouteDeclarations,
    SessionsService,
    SignInLimiter,
    SignInService,
    TokenService,
    UsersRepository,
    UsersService,
  ],
  exports: [ActingAccounts, OfficeScope, Persons, RouteDeclarations, TokenService, UsersService],
})
export class AccessModule {}
