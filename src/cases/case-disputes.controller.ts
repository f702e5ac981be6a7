import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { ReasonDto } from './case-bodies.dto';
import type { CaseDispute } from './case-dispute';
import {
  CaseDisputeDto,
  RaiseDisputeDto,
  UpholdDisputeDto,
  toCaseDisputeDto,
  toCorrection,
} from './case-disputes.dto';
import { CaseDisputesRepository } from './case-disputes.repository';
import { CaseDisputes } from './case-disputes.service';
import { CasesService } from './cases.service';

const answer = (reply: FastifyReply, dispute: CaseDispute): CaseDisputeDto =>
  withEtag(reply, dispute.version, toCaseDisputeDto(dispute));

@ApiTags('cases')
@Controller()
export class CaseDisputesController {
  constructor(
    private readonly service: CaseDisputes,
    private readonly disputes: CaseDisputesRepository,
    private readonly cases: CasesService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('cases/:id/disputes')
  @RequirePermission('cases:manage')
  @ApiOperation({
    operationId: 'raiseDispute',
    summary: 'Put into the file that the agent says one of its lines is wrong',
    description: 'After the agent was notified and before something is proposed.',
  })
  @ApiIdParam('case')
  @ApiCreatedResponse({ type: CaseDisputeDto })
  async raise(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Body() body: RaiseDisputeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDisputeDto> {
    const lineId = publicId.decode('contribution-line', body.lineId)!;
    const dispute = await this.service.raise(caller, id, { lineId, claim: body.claim });
    return at(reply, 'case-disputes', answer(reply, dispute));
  }

  @Get('cases/:id/disputes')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'listDisputes', summary: 'Disputed lines of a case, newest first' })
  @ApiIdParam('case')
  @ApiPage(CaseDisputeDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<CaseDisputeDto>> {
    await this.cases.require(caller, id);
    return keysetPage<CaseDispute, CaseDisputeDto>(this.env.cursorKey, {
      name: `cases/${id}/disputes`,
      query,
      keyOf: (dispute) => [dispute.id],
      load: (after, count) => this.disputes.findPage(id, count, after?.[0] as number | undefined),
      map: toCaseDisputeDto,
    });
  }

  @Get('case-disputes/:id')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'getDispute', summary: 'A disputed line and what was decided' })
  @ApiIdParam('case-dispute')
  @ApiOkResponse({ type: CaseDisputeDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-dispute')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDisputeDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Post('case-disputes/:id/upholding')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('cases:decide')
  @ApiOperation({
    operationId: 'upholdDispute',
    summary: 'The agent is right: correct the register and judge anew',
    description:
      'The line is reversed, or another one put in its place, and the run that judged the grounds is revised; the case ' +
      'shows what changed. Not for who recorded the dispute.',
  })
  @ApiIdParam('case-dispute')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseDisputeDto })
  async uphold(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-dispute')) id: number,
    @IfMatch() version: number,
    @Body() { reason, correction }: UpholdDisputeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDisputeDto> {
    return answer(
      reply,
      await this.service.uphold({ caller, id, version }, reason, toCorrection(correction)),
    );
  }

  @Post('case-disputes/:id/dismissal')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('cases:decide')
  @ApiOperation({
    operationId: 'dismissDispute',
    summary: 'The line counts as it stands',
    description: 'Not for who recorded the dispute.',
  })
  @ApiIdParam('case-dispute')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseDisputeDto })
  async dismiss(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-dispute')) id: number,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDisputeDto> {
    return answer(reply, await this.service.dismiss({ caller, id, version }, reason));
  }
}
