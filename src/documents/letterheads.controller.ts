import { Body, Controller, Get, HttpStatus, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import { LetterheadDto, SetLetterheadDto, letterheadOf, toLetterheadDto } from './letterheads.dto';
import { type Letterhead, LetterheadsRepository } from './letterheads.repository';
import { Letterheads } from './letterheads.service';

@ApiTags('offices')
@Controller('offices')
export class LetterheadsController {
  constructor(
    private readonly service: Letterheads,
    private readonly letterheads: LetterheadsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post(':id/letterheads')
  @RequirePermission('offices:manage')
  @ApiOperation({
    operationId: 'setLetterhead',
    summary: 'Say how an office issues its documents from a day on',
    description:
      'Set again for the same day it takes the place of the one before, which stays on record; the same again changes ' +
      'nothing. An office without one uses that of the nearest office above it.',
  })
  @ApiIdParam('office')
  @ApiCreatedResponse({ type: LetterheadDto })
  @ApiOkResponse({ type: LetterheadDto, description: 'It was set before.' })
  async set(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('office')) id: number,
    @Body() body: SetLetterheadDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterheadDto> {
    const { letterhead, isNew } = await this.service.set(caller, id, letterheadOf(body));
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return toLetterheadDto(letterhead);
  }

  @Get(':id/letterheads')
  @RequirePermission('offices:read')
  @ApiOperation({
    operationId: 'listLetterheads',
    summary: 'How an office issues its documents, what holds last first',
  })
  @ApiIdParam('office')
  @ApiPage(LetterheadDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('office')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<LetterheadDto>> {
    await this.service.requireOffice(caller, id);
    return keysetPage<Letterhead, LetterheadDto>(this.env.cursorKey, {
      name: `offices/${id}/letterheads`,
      query,
      keyOf: ({ validFrom }) => [validFrom],
      load: (after, count) => this.letterheads.findPage(id, count, after?.[0] as LocalDate | undefined),
      map: toLetterheadDto,
    });
  }
}
