import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIdParam } from '../http/fields';
import { keysetPage, lastId } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { PublicIdPipe } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import { AdministrativeUnitDto, AdministrativeUnitsQuery, toUnitDto } from './administrative-units.dto';
import { AdministrativeUnitsRepository, type UnitKey } from './administrative-units.repository';

const KIND = 'administrative-unit';

/** Places belong to nobody: every caller who may read offices sees all of them. */
@ApiTags('administrative-units')
@Controller('administrative-units')
export class AdministrativeUnitsController {
  constructor(
    private readonly units: AdministrativeUnitsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('offices:read')
  @ApiOperation({
    operationId: 'listAdministrativeUnits',
    summary: 'Provinces, districts, communes, by code',
  })
  @ApiPage(AdministrativeUnitDto)
  list(@Query() query: AdministrativeUnitsQuery): Promise<Page<AdministrativeUnitDto>> {
    return keysetPage(this.env.cursorKey, {
      name: 'administrative-units',
      query,
      keyOf: (unit) => [unit.code, unit.id],
      load: (after, count) => this.units.findPage(query, after as unknown as UnitKey | undefined, count),
      map: toUnitDto,
    });
  }

  @Get(':id')
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'getAdministrativeUnit', summary: 'One administrative unit' })
  @ApiIdParam(KIND)
  @ApiOkResponse({ type: AdministrativeUnitDto })
  async find(@Param('id', new PublicIdPipe(KIND)) id: number): Promise<AdministrativeUnitDto> {
    const unit = await this.units.find(id);
    if (!unit) throw notFound(KIND);
    return toUnitDto(unit);
  }

  @Get(':id/predecessors')
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'listPredecessors', summary: 'The units that it was formed from' })
  @ApiIdParam(KIND)
  @ApiPage(AdministrativeUnitDto)
  predecessors(
    @Param('id', new PublicIdPipe(KIND)) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<AdministrativeUnitDto>> {
    return this.related(id, 'predecessors', query);
  }

  @Get(':id/successors')
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'listSuccessors', summary: 'The units that it went into' })
  @ApiIdParam(KIND)
  @ApiPage(AdministrativeUnitDto)
  successors(
    @Param('id', new PublicIdPipe(KIND)) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<AdministrativeUnitDto>> {
    return this.related(id, 'successors', query);
  }

  private async related(id: number, side: 'predecessors' | 'successors', query: PageQuery) {
    if (!(await this.units.find(id))) throw notFound(KIND);
    return keysetPage(this.env.cursorKey, {
      name: `${KIND}/${id}/${side}`,
      query,
      keyOf: (unit) => [unit.id],
      load: (after, count) => this.units.findRelated(id, side, lastId(after), count),
      map: toUnitDto,
    });
  }
}
