import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { AuditEventsController } from './audit-events.controller';
import { AuthController } from './auth.controller';
import { AuthenticationGuard } from './authentication.guard';
import { JwtStrategy } from './jwt.strategy';
import { OfficeScope } from './office-scope';
import { Passwords, passwordCostOf } from './passwords';
import { PermissionGuard } from './permission.guard';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import { RouteDeclarations } from './route-declarations';
import { SessionsService } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { SignInService } from './sign-in.service';
import { TokenService } from './tokens.service';
import { User } from './user.entity';
import { UsersController } from './users.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

/** Who may do what, where. The guards stand before every route: first who it is, then whether he may. */
@Module({
  imports: [TypeOrmModule.forFeature([User]), JwtModule.register({}), DiscoveryModule],
  controllers: [AuthController, UsersController, AuditEventsController],
  providers: [
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    {
      provide: Passwords,
      inject: [ENV],
      useFactory: (env: Env) => Passwords.create(passwordCostOf(env.mode)),
    },
    JwtStrategy,
    OfficeScope,
    RefreshTokensRepository,
    RouteDeclarations,
    SessionsService,
    SignInLimiter,
    SignInService,
    TokenService,
    UsersRepository,
    UsersService,
  ],
  exports: [OfficeScope, RouteDeclarations, TokenService, UsersService],
})
export class AccessModule {}
