import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe, publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { notFound } from '../shared/domain-error';
import {
  ContributionDetailDto,
  ContributionDto,
  ContributionsQuery,
  toContributionDetailDto,
  toContributionDto,
} from './contributions.dto';
import { type ContributionRow, ContributionsRepository, type LinePlace } from './contributions.repository';
import { CorrectionsRepository } from './corrections.repository';

@ApiTags('contributions')
@Controller('contributions')
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionsRepository,
    private readonly corrections: CorrectionsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('contributions:read')
  @ApiOperation({
    operationId: 'listContributions',
    summary: 'Contribution lines',
    description: 'Of one agent or participant the latest collected first, else the latest recorded first.',
  })
  @ApiPage(ContributionDto)
  list(@CurrentCaller() caller: Caller, @Query() query: ContributionsQuery): Promise<Page<ContributionDto>> {
    if (query.receiptNo !== undefined && query.sourceSystem === undefined)
      throw invalidFields([
        { pointer: '#query/sourceSystem', code: 'required', detail: 'must be given with receiptNo' },
      ]);
    const { agent, participant, ...filter } = query;
    const ids = {
      agentId: publicId.decode('agent', agent),
      participantId: publicId.decode('participant', participant),
    };
    return keysetPage<ContributionRow, ContributionDto>(this.env.cursorKey, {
      name: 'contributions',
      query,
      keyOf: (line) => [line.collectedOn, line.id],
      load: (after, count) =>
        this.contributions.findPage(
          caller.officeId,
          { ...filter, ...ids },
          count,
          after as LinePlace | undefined,
        ),
      map: toContributionDto,
    });
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getContribution', summary: 'One contribution line' })
  @ApiIdParam('contribution-line')
  @ApiOkResponse({ type: ContributionDetailDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contribution-line')) id: number,
  ): Promise<ContributionDetailDto> {
    const line = await this.contributions.find(caller.officeId, id);
    if (!line) throw notFound('contribution-line');
    return toContributionDetailDto(
      line,
      await this.contributions.remittedAmount(id),
      await this.corrections.findOf(id),
    );
  }
}
