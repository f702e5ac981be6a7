import { Body, Controller, Get, HttpCode, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { Reportable } from '../http/reportable';
import type { Flag } from './flag';
import { DismissFlagDto, FlagDto, FlagsQuery, toFlagDto } from './flags.dto';
import { FlagsRepository } from './flags.repository';
import { FlagsService } from './flags.service';

const idParam = { name: 'id', schema: { type: 'string', maxLength: 40 } } as const;

const answer = (reply: FastifyReply, flag: Flag): FlagDto => withEtag(reply, flag.version, toFlagDto(flag));

@ApiTags('flags')
@Controller('flags')
export class FlagsController {
  constructor(
    private readonly service: FlagsService,
    private readonly flags: FlagsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('flags:read')
  @Reportable('flags')
  @ApiOperation({ operationId: 'listFlags', summary: 'Flags of your office and below, newest first' })
  @ApiPage(FlagDto)
  list(@CurrentCaller() caller: Caller, @Query() query: FlagsQuery): Promise<Page<FlagDto>> {
    const { state, recommendation, rule, period, officeId, agentId } = query;
    const filter = {
      state,
      recommendation,
      rule,
      period,
      officeId: publicId.decode('office', officeId),
      agentId: publicId.decode('agent', agentId),
    };
    return keysetPage<Flag, FlagDto>(this.env.cursorKey, {
      name: 'flags',
      query,
      keyOf: (flag) => [flag.id],
      load: (after, count) =>
        this.flags.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toFlagDto,
    });
  }

  @Get(':id')
  @RequirePermission('flags:read')
  @ApiOperation({ operationId: 'getFlag', summary: 'One flag: the rule, its evidence and what was decided' })
  @ApiParam(idParam)
  @ApiOkResponse({ type: FlagDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('flag')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlagDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  @RequirePermission('flags:decide')
  @ApiOperation({ operationId: 'acknowledgeFlag', summary: 'Take a recommendation up' })
  @ApiParam(idParam)
  @ApiIfMatch()
  @ApiOkResponse({ type: FlagDto })
  async acknowledge(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('flag')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlagDto> {
    return answer(reply, await this.service.acknowledge(caller, id, version));
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @RequirePermission('flags:decide')
  @ApiOperation({ operationId: 'dismissFlag', summary: 'Set a recommendation aside, with the reason' })
  @ApiParam(idParam)
  @ApiIfMatch()
  @ApiOkResponse({ type: FlagDto })
  async dismiss(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('flag')) id: number,
    @IfMatch() version: number,
    @Body() { reason }: DismissFlagDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlagDto> {
    return answer(reply, await this.service.dismiss(caller, id, version, reason));
  }
}
