import { Controller, Get, HttpCode, Inject, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfficeScope } from '../access/office-scope';
import { RequirePermission } from '../access/permission.decorator';
import { TokenService } from '../access/tokens.service';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { Post } from '../http/post';
import { BOARD_PATH, boardCookie } from './board-session';

/** The queues hold the jobs of every office: only who answers for all of them may look. */
const WHOSE = 'The queues are of every office: only an office that stands under none may look at them.';

@ApiTags('operation')
@Controller('queue-board/session')
export class QueueBoardController {
  constructor(
    private readonly tokens: TokenService,
    private readonly scope: OfficeScope,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @HttpCode(204)
  @RequirePermission('queues:manage')
  @ApiOperation({
    operationId: 'openQueueBoard',
    summary: `Let this browser open the pages of the job queues at ${BOARD_PATH}`,
    description: 'Puts your access token in a cookie for those pages only. It ends with the token.',
  })
  @ApiNoContentResponse({ description: 'The cookie is set.' })
  async open(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.scope.requireTop(caller, WHOSE);
    const token = (request.headers.authorization ?? '').replace(/^bearer /i, '');
    const isSecure = this.env.mode === 'production';
    void reply.header('Set-Cookie', boardCookie(token, this.tokens.lifetime, isSecure));
  }

  @Get()
  @HttpCode(204)
  @RequirePermission('queues:manage')
  @ApiOperation({
    operationId: 'checkQueueBoard',
    summary: 'Whether you may open the pages of the job queues',
  })
  @ApiNoContentResponse({ description: 'You may.' })
  check(@CurrentCaller() caller: Caller): Promise<void> {
    return this.scope.requireTop(caller, WHOSE);
  }
}
