import { Body, Controller, Get, Header, HttpCode, Req, Res } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { Post } from '../http/post';
import { publicId } from '../http/public-id';
import { MeDto, RefreshTokenDto, SignInDto, TokensDto } from './auth.dto';
import { PERMISSIONS, Role, isPermitted } from './core/permission';
import { requireAllowance } from './limit-headers';
import { Public, RequirePermission } from './permission.decorator';
import { SessionsService } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { SignInService } from './sign-in.service';
import { UsersRepository } from './users.repository';

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
  @ApiUnauthorizedResponse()
  async login(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensDto> {
    const username = body.username.toLowerCase();
    requireAllowance(reply, await this.limiter.attempt(username, request.ip));
    return this.signIns.signIn(username, body.password, request.ip);
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'refreshTokens', summary: 'Exchange a refresh token for a new pair' })
  @ApiOkResponse({ type: TokensDto })
  @ApiUnauthorizedResponse()
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
    return {
      id: publicId.encode('user', caller.userId),
      username: caller.username,
      displayName: profile.displayName,
      role: caller.role as Role,
      office: {
        id: publicId.encode('office', caller.officeId),
        code: profile.officeCode,
        name: profile.officeName,
      },
      permissions: PERMISSIONS.filter((permission) => isPermitted(caller, permission)),
    };
  }
}
