import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { RequirePermission } from './permission.decorator';
import { personKey } from './persons';
import type { User } from './user.entity';
import { ChangeUserDto, CreateUserDto, UserDto, UsersQuery, toUserDto } from './users.dto';
import { type ListedUser, UsersRepository } from './users.repository';
import { UsersService } from './users.service';

const answer = (reply: FastifyReply, user: User): UserDto => withEtag(reply, user.version, toUserDto(user));

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly service: UsersService,
    private readonly users: UsersRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('users:manage')
  @ApiOperation({ operationId: 'createUser', summary: 'Add a user of your office or one below' })
  @ApiCreatedResponse({ type: UserDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateUserDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const { username, displayName, password, role, officeId, staffNo } = body;
    const registration = {
      username,
      displayName,
      password,
      role,
      officeId: publicId.decode('office', officeId)!,
      ...this.personOf(staffNo),
    };
    return at(reply, 'users', answer(reply, await this.service.create(caller, registration)));
  }

  @Get()
  @RequirePermission('users:manage')
  @ApiOperation({ operationId: 'listUsers', summary: 'Users of your office and below, by username' })
  @ApiPage(UserDto)
  list(@CurrentCaller() caller: Caller, @Query() query: UsersQuery): Promise<Page<UserDto>> {
    const filter = { officeId: publicId.decode('office', query.officeId), role: query.role };
    return keysetPage<ListedUser, UserDto>(this.env.cursorKey, {
      name: 'users',
      query,
      keyOf: (user) => [user.username],
      load: (after, count) =>
        this.users.findPage(caller.officeId, filter, count, after?.[0] as string | undefined),
      map: toUserDto,
    });
  }

  @Get(':id')
  @RequirePermission('users:manage')
  @ApiOperation({ operationId: 'getUser', summary: 'One user' })
  @ApiParam({ name: 'id', schema: { type: 'string', maxLength: 40 } })
  @ApiOkResponse({ type: UserDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('user')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch(':id')
  @RequirePermission('users:manage')
  @ApiOperation({
    operationId: 'changeUser',
    summary: 'Change, disable or enable a user',
    description:
      'A new role, office or password, and disabling, end every session of the user. Of somebody whom an identity ' +
      'provider knows, only access and staff number are changed here.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', maxLength: 40 } })
  @ApiIfMatch()
  @ApiOkResponse({ type: UserDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('user')) id: number,
    @IfMatch() version: number,
    @Body() { officeId, staffNo, ...rest }: ChangeUserDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const office = officeId ? { officeId: publicId.decode('office', officeId) } : {};
    const change = { ...rest, ...office, ...this.personOf(staffNo) };
    return answer(reply, await this.service.change(caller, id, version, change));
  }

  private personOf(staffNo: string | null | undefined): { personKey?: string | null } {
    if (staffNo === undefined) return {};
    return { personKey: staffNo === null ? null : personKey(this.env.participantHashKey, staffNo) };
  }
}
