import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { BulkReport } from '../http/bulk';
import { type Caller, CurrentCaller } from '../http/caller';
import { Costs } from '../http/cost';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PopulationBulkService } from './population-bulk.service';
import {
  BulkPopulationFiguresDto,
  PopulationFigureDto,
  PopulationFiguresQuery,
  toPopulationFigureDto,
} from './population-figures.dto';
import { PopulationFiguresRepository, type PopulationKey } from './population-figures.repository';

/** Places belong to nobody, and so does who lives there: every caller who may read offices sees all of it. */
@ApiTags('population-figures')
@Controller('population-figures')
export class PopulationFiguresController {
  constructor(
    private readonly bulk: PopulationBulkService,
    private readonly figures: PopulationFiguresRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('bulk')
  @Costs('bulk')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'setPopulationFigures',
    summary: 'Set how many people were counted in communes',
    description:
      'For the office that stands under no other. Sent again it changes nothing; a figure with other people or another ' +
      'source takes the place of the one that was known of the same commune, definition and day.',
  })
  @ApiOkResponse({ type: BulkReport })
  setMany(@CurrentCaller() caller: Caller, @Body() body: BulkPopulationFiguresDto): Promise<BulkReport> {
    return this.bulk.set(caller, { items: body.items, mode: body.mode, dryRun: body.dryRun ?? false });
  }

  @Get()
  @RequirePermission('offices:read')
  @ApiOperation({
    operationId: 'listPopulationFigures',
    summary: 'Population figures as they are known now, by code, definition and day',
  })
  @ApiPage(PopulationFigureDto)
  list(@Query() query: PopulationFiguresQuery): Promise<Page<PopulationFigureDto>> {
    return keysetPage(this.env.cursorKey, {
      name: 'population-figures',
      query,
      keyOf: (figure) => [figure.administrativeUnitCode, figure.definition, figure.countedOn],
      load: (after, count) =>
        this.figures.findPage(query, after as unknown as PopulationKey | undefined, count),
      map: toPopulationFigureDto,
    });
  }
}
