import { Controller, Header, HttpCode, Req, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FORM, FormText } from '../http/bodies';
import { OAuthRefusalDto } from '../http/oauth-refusal';
import { Post } from '../http/post';
import { FormBody } from '../http/streamed-body';
import { requireAllowance } from './limit-headers';
import { MachineTokenDto, TOKEN_FORM } from './machine-tokens.dto';
import { MachineTokensService } from './machine-tokens.service';
import { Public } from './permission.decorator';
import { readTokenRequest } from './token-request';
import { TokenService } from './tokens.service';

@ApiTags('auth')
@Controller('auth/token')
export class MachineTokensController {
  constructor(
    private readonly machines: MachineTokensService,
    private readonly tokens: TokenService,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @FormBody()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'issueToken',
    summary: 'Get an access token for a machine',
    description:
      'OAuth 2.0 client credentials (RFC 6749, 4.4). The client says who it is in the header (`client_secret_basic`) or ' +
      'in the form (`client_secret_post`). What is wrong with the request is said as RFC 6749 wants it, with the fields of ' +
      'a problem beside it.',
  })
  @ApiConsumes(FORM)
  @ApiBody({ schema: TOKEN_FORM })
  @ApiOkResponse({ type: MachineTokenDto })
  @ApiBadRequestResponse({
    type: OAuthRefusalDto,
    description: 'The request or the scope is not good; what cannot be read at all is a plain problem.',
  })
  @ApiUnauthorizedResponse({
    type: OAuthRefusalDto,
    description: 'The client is not known, its secret is not good, or it may not call from there.',
    headers: {
      'WWW-Authenticate': { description: 'Basic.', schema: { type: 'string', maxLength: 100 } },
    },
  })
  async issue(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MachineTokenDto> {
    const form = request.body instanceof FormText ? request.body.text : '';
    const asked = readTokenRequest(form, request.headers.authorization);
    requireAllowance(reply, await this.machines.attempt(asked, request.ip));
    const { accessToken, scopes } = await this.machines.issue(asked, request.ip);
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: this.tokens.lifetime,
      scope: scopes.join(' '),
    };
  }
}
