import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { MeDto, RefreshTokenDto, SignInDto, TokensDto } from './auth.dto';
import { PERMISSIONS, Role, isGranted } from './core/permission';
import { Public, RequirePermission } from './permission.decorator';
import { SessionsService } from './sessions.service';
import { Allowance, SignInLimiter } from './sign-in-limiter';
import { SignInService } from './sign-in.service';
import { UsersRepository } from './users.repository';

/** `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10. */
function sayLimits(reply: FastifyReply, { quota, remaining, resetsIn }: Allowance): void {
  void reply.header('RateLimit-Policy', `"${quota.name}";q=${quota.points};w=${quota.duration}`);
  void reply.header('RateLimit', `"${quota.name}";r=${remaining};t=${resetsIn}`);
}

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly limiter: SignInLimiter,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly users: UsersRepository,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'login', summary: 'Sign in with username and password' })
  @ApiOkResponse({ type: TokensDto })
  async login(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensDto> {
    const username = body.username.toLowerCase();
    const allowance = await this.limiter.attempt(username, request.ip);
    sayLimits(reply, allowance);
    if (!allowance.isAllowed)
      throw new DomainError(
        'too-many',
        'too-many-attempts',
        'Too many failed attempts: wait and try again.',
        [],
        allowance.resetsIn,
      );
    return this.signIns.signIn(username, body.password, request.ip);
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'refreshTokens', summary: 'Exchange a refresh token for a new pair' })
  @ApiOkResponse({ type: TokensDto })
  refresh(@Body() body: RefreshTokenDto): Promise<TokensDto> {
    return this.sessions.refresh(body.refreshToken);
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'logout',
    summary: 'End the session of a refresh token',
    description: 'The access token stays good for the few minutes that it has left: forget it.',
  })
  @ApiNoContentResponse({ description: 'The session has ended, or there was none.' })
  logout(@Body() body: RefreshTokenDto): Promise<void> {
    return this.sessions.close(body.refreshToken);
  }

  @Get('me')
  @RequirePermission('account:own')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getMe', summary: 'Who you are and what you may do' })
  @ApiOkResponse({ type: MeDto })
  async me(@CurrentCaller() caller: Caller): Promise<MeDto> {
    const profile = await this.users.profile(caller.userId);
    const role = caller.role as Role;
    return {
      id: publicId.encode('user', caller.userId),
      username: caller.username,
      displayName: profile.displayName,
      role,
      office: {
        id: publicId.encode('office', caller.officeId),
        code: profile.officeCode,
        name: profile.officeName,
      },
      permissions: PERMISSIONS.filter((permission) => isGranted(role, permission)),
    };
  }
}
