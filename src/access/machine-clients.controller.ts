import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { ShownOnce } from '../http/shown-once';
import type { MachineClient } from './machine-client';
import {
  ChangeMachineClientDto,
  CreateMachineClientDto,
  MachineClientDto,
  MachineClientWithSecretDto,
  MachineClientsQuery,
  RotateMachineSecretDto,
  toMachineClientDto,
  toMachineClientWithSecretDto,
} from './machine-clients.dto';
import { MachineClientsRepository } from './machine-clients.repository';
import { MachineClientsService } from './machine-clients.service';
import { RequirePermission } from './permission.decorator';

@ApiTags('machine-clients')
@Controller('machine-clients')
export class MachineClientsController {
  constructor(
    private readonly service: MachineClientsService,
    private readonly clients: MachineClientsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('clients:manage')
  @ShownOnce('secret')
  @ApiOperation({
    operationId: 'createMachineClient',
    summary: 'Let a machine call, for an owner',
    description: 'Its secret is in the answer, once.',
  })
  @ApiCreatedResponse({ type: MachineClientWithSecretDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() { officeId, ownerId, networks = [], ...terms }: CreateMachineClientDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MachineClientWithSecretDto> {
    const created = await this.service.create(caller, {
      ...terms,
      networks,
      officeId: publicId.decode('office', officeId)!,
      ownerId: publicId.decode('user', ownerId)!,
    });
    const body = withEtag(reply, created.client.version, toMachineClientWithSecretDto(created));
    return at(reply, 'machine-clients', body);
  }

  @Get()
  @RequirePermission('clients:manage')
  @ApiOperation({
    operationId: 'listMachineClients',
    summary: 'Machines of your office and below, newest first',
  })
  @ApiPage(MachineClientDto)
  list(
    @CurrentCaller() caller: Caller,
    @Query() query: MachineClientsQuery,
  ): Promise<Page<MachineClientDto>> {
    const filter = {
      officeId: publicId.decode('office', query.officeId),
      ownerId: publicId.decode('user', query.ownerId),
    };
    return keysetPage<MachineClient, MachineClientDto>(this.env.cursorKey, {
      name: 'machine-clients',
      query,
      keyOf: (client) => [client.id],
      load: (after, count) =>
        this.clients.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toMachineClientDto,
    });
  }

  @Get(':id')
  @RequirePermission('clients:manage')
  @ApiOperation({ operationId: 'getMachineClient', summary: 'One machine' })
  @ApiIdParam('machine-client')
  @ApiOkResponse({ type: MachineClientDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('machine-client')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MachineClientDto> {
    const client = await this.service.find(caller, id);
    return withEtag(reply, client.version, toMachineClientDto(client));
  }

  @Patch(':id')
  @RequirePermission('clients:manage')
  @ApiOperation({
    operationId: 'changeMachineClient',
    summary: 'Change, disable or enable a machine',
    description:
      'Holds at once, for tokens that are out already too. Its owner stays: make another client for another one.',
  })
  @ApiIdParam('machine-client')
  @ApiIfMatch()
  @ApiOkResponse({ type: MachineClientDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('machine-client')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeMachineClientDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MachineClientDto> {
    const client = await this.service.change(caller, id, version, body);
    return withEtag(reply, client.version, toMachineClientDto(client));
  }

  @Post(':id/secret-rotation')
  @HttpCode(200)
  @RequirePermission('clients:manage')
  @ShownOnce('secret')
  @ApiOperation({
    operationId: 'rotateMachineSecret',
    summary: 'Give a machine a new secret',
    description: 'It is in the answer, once. The current one can stay good beside it for a while.',
  })
  @ApiIdParam('machine-client')
  @ApiIfMatch()
  @ApiOkResponse({ type: MachineClientWithSecretDto })
  async rotate(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('machine-client')) id: number,
    @IfMatch() version: number,
    @Body() { formerUntil }: RotateMachineSecretDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MachineClientWithSecretDto> {
    const until = formerUntil === undefined ? null : new Date(formerUntil);
    const rotated = await this.service.rotate(caller, id, version, until);
    return withEtag(reply, rotated.client.version, toMachineClientWithSecretDto(rotated));
  }
}
