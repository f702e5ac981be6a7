import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../../src/access/permission.decorator';
import { Sql } from '../../src/database/sql';
import { etagOf } from '../../src/http/etag';
import { Post } from '../../src/http/post';
import { TextField } from '../../src/http/text';
import { DomainError } from '../../src/shared/domain-error';

class ThingDto {
  @TextField({ max: 100 })
  name: string;
  @TextField({ max: 100, optional: true })
  note?: string;
}

/** What the handler of `things` waits for, so that a test can hold a request in flight. */
export const gate = { opens: Promise.resolve() };

/** A resource that exists in tests only: it is created, and can fail after it has written. */
@Controller('things')
export class ThingsController {
  constructor(private readonly sql: Sql) {}

  @Post()
  @RequirePermission('agents:manage')
  async create(@Body() dto: ThingDto, @Res({ passthrough: true }) reply: FastifyReply) {
    const thing = await this.insert(dto.name);
    await gate.opens;
    if (dto.name === 'refused')
      throw new DomainError('conflict', 'nothing-changes', 'Refused after writing.');
    if (dto.name === 'broken') throw new Error('broken after writing');
    void reply.header('Location', `/v1/things/${thing.id}`).header('ETag', etagOf(1));
    return { zeta: dto.name, id: thing.id, at: new Date(0) };
  }

  @Post(':id/start')
  @HttpCode(202)
  @RequirePermission('agents:manage')
  async start(@Param('id', ParseIntPipe) id: number) {
    await this.insert(`started ${id}`);
    return { id };
  }

  @Post(':id/forget')
  @HttpCode(204)
  @RequirePermission('agents:manage')
  async forget(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.insert(`forgot ${id}`);
  }

  @Get()
  @Header('X-Seen', 'yes')
  @RequirePermission('agents:read')
  list() {
    return this.sql.rows<{ name: string }>('SELECT name FROM things ORDER BY id');
  }

  private async insert(name: string): Promise<{ id: number }> {
    return (await this.sql.first<{ id: number }>('INSERT INTO things (name) VALUES ($1) RETURNING id', [
      name,
    ]))!;
  }
}

export const CREATE_THINGS =
  'CREATE TABLE things (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL)';
