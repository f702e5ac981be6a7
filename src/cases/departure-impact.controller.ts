import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { PublicIdPipe } from '../http/public-id';
import { DepartureImpactDto, DepartureImpactQuery, toDepartureImpactDto } from './departure-impact.dto';
import { DepartureImpactService } from './departure-impact.service';

@ApiTags('agents')
@Controller('agents')
export class DepartureImpactController {
  constructor(private readonly service: DepartureImpactService) {}

  @Get(':id/departure-impact')
  @RequirePermission('agents:read')
  @ApiOperation({
    operationId: 'getDepartureImpact',
    summary: 'What an agent would leave behind when it is replaced or its contract ends',
    description:
      'Communes without an agent, renewals that fall due, money and receipts that are open, who could take over and ' +
      'how many participants would be lost. What of it stands in the way is said by dated policies. Nothing is changed.',
  })
  @ApiIdParam('agent')
  @ApiOkResponse({ type: DepartureImpactDto })
  async impact(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @Query() { on }: DepartureImpactQuery,
  ): Promise<DepartureImpactDto> {
    return toDepartureImpactDto(await this.service.of(caller, id, on));
  }
}
