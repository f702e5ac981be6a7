import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ClsService } from 'nestjs-cls';
import { connect } from 'node:net';
import type { Response } from 'supertest';
import { Post } from '../../src/http/post';
import { Public } from '../../src/http/public.decorator';
import { PageQuery, cursorValues } from '../../src/http/page';
import { PublicIdPipe } from '../../src/http/public-id';
import { TextField } from '../../src/http/text';
import { Sql } from '../../src/database/sql';
import { REQUEST_ID } from '../../src/shared/request-context';
import { type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

class ItemDto {
  @IsInt()
  @Min(0)
  @Max(100)
  count: number;
}
class NoteDto {
  @TextField({ max: 20 })
  name: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items?: ItemDto[];
}

@Controller('notes')
class NotesController {
  constructor(
    private readonly cls: ClsService,
    private readonly sql: Sql,
  ) {}

  @Post()
  @Public()
  create(@Body() note: NoteDto) {
    return { name: note.name, requestId: this.cls.get<string>(REQUEST_ID) };
  }
  @Get()
  @Public()
  list(@Query() query: PageQuery) {
    return { place: cursorValues('key', 'notes', query.cursor) ?? null, limit: query.limit };
  }
  @Get('report')
  @Public()
  report() {
    const error = { row: 2, pointer: '/count', code: 'min', detail: 'must not be less than 0' };
    return { received: 2, rejected: 1, errors: [error] };
  }
  @Get('crash')
  @Public()
  crash() {
    throw new Error('password hunter2 at 10.0.0.1');
  }
  @Get('sql')
  @Public()
  async failingSql() {
    return this.sql.rows('SELECT secret_column FROM offices');
  }
  @Get('stored')
  @Public()
  async stored(@Query('text') text: string) {
    return this.sql.rows('SELECT $1::text AS text', [text]);
  }
  @Get(':id')
  @Public()
  one(@Param('id', new PublicIdPipe('agent')) id: number) {
    return { id };
  }
}

describe('refusals over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ bodyLimitBytes: 4_096 }, { controllers: [NotesController] });
  });
  afterAll(() => app.stop());

  const post = (body: string | Buffer, type = 'application/json') =>
    app.anonymous
      .post('/v1/notes')
      .set('Content-Type', type)
      .serialize(String)
      .send(body as string);
  const postBytes = (body: Buffer, type = 'application/json') =>
    app.anonymous
      .post('/v1/notes')
      .set('Content-Type', type)
      .serialize((value) => value as unknown as string)
      .send(body as unknown as string);
  const codes = (response: Response) =>
    (response.body as { errors: { pointer: string; code: string }[] }).errors.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );

  it('accepts what is right, and keeps the context of the request past its body', async () => {
    const response = await post('{"name":" Nguyễn Văn An "}').set('X-Request-Id', 'from-the-caller');
    expect(response.status).toBe(201);
    expect(response.body).toEqual({ name: 'Nguyễn Văn An', requestId: 'from-the-caller' });
    expect(response.headers['x-request-id']).toBe('from-the-caller');
  });

  it('says what is wrong with rows in the language that is asked for, also where the request succeeds', async () => {
    const inVietnamese = await app.anonymous.get('/v1/notes/report').set('Accept-Language', 'vi');
    expect(inVietnamese.body).toEqual({
      received: 2,
      rejected: 1,
      errors: [{ row: 2, pointer: '/count', code: 'min', detail: 'nhỏ hơn mức tối thiểu (0)' }],
    });
    expect(inVietnamese.headers).toMatchObject({ 'content-language': 'vi', vary: 'Accept-Language' });
    const otherwise = await app.anonymous.get('/v1/notes/report');
    expect(otherwise.body).toMatchObject({ errors: [{ detail: 'must not be less than 0' }] });
    expect(otherwise.headers['content-language']).toBe('en');
  });

  it('makes a request id of its own when the given one could do harm', async () => {
    const response = await app.anonymous.get('/v1/none').set('X-Request-Id', 'a b<script>');
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['half an object', '{"name":', 400, 'malformed-request'],
    ['a trailing comma', '{"name":"An",}', 400, 'malformed-request'],
    ['NaN', '{"name":NaN}', 400, 'malformed-request'],
    ['a poisoned prototype', '{"__proto__":{"role":"administrator"},"name":"An"}', 400, 'malformed-request'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"x":1}}}', 400, 'malformed-request'],
    ['lists 33 deep', `${'['.repeat(33)}${']'.repeat(33)}`, 400, 'body-too-deep'],
    ['lists 2,000 deep', '['.repeat(2_000), 400, 'body-too-deep'],
    ['a body over the limit', `{"name":"${'a'.repeat(5_000)}"}`, 413, 'body-too-large'],
    ['nothing', '', 422, 'validation-failed'],
    ['null', 'null', 422, 'validation-failed'],
    ['a number', '1', 422, 'validation-failed'],
    ['a text', '"name"', 422, 'validation-failed'],
    ['a list', '[{"name":"An"}]', 422, 'validation-failed'],
    ['NUL in a text', '{"name":"a\\u0000b"}', 422, 'validation-failed'],
    ['a lone surrogate', '{"name":"a\\ud800b"}', 422, 'validation-failed'],
    ['a bidirectional override', '{"name":"a\\u202eb"}', 422, 'validation-failed'],
    ['a number for a text', '{"name":1}', 422, 'validation-failed'],
    ['an object for a text', '{"name":{"$gt":""}}', 422, 'validation-failed'],
    ['a list for a text', '{"name":["An"]}', 422, 'validation-failed'],
    ['too long a text', `{"name":"${'a'.repeat(21)}"}`, 422, 'validation-failed'],
    ['only spaces', '{"name":"   "}', 422, 'validation-failed'],
    ['an unknown field', '{"name":"An","role":"administrator"}', 422, 'validation-failed'],
    ['an object for a list', '{"name":"An","items":{"count":1}}', 422, 'validation-failed'],
    ['a field named constructor', '{"name":"An","constructor":1}', 422, 'validation-failed'],
    ['null in a list', '{"name":"An","items":[null]}', 422, 'validation-failed'],
    ['a list in a list', '{"name":"An","items":[[{"count":1}]]}', 422, 'validation-failed'],
    [
      'too long a list',
      '{"name":"An","items":[{"count":1},{"count":1},{"count":1},{"count":1}]}',
      422,
      'validation-failed',
    ],
    ['1e308', '{"name":"An","items":[{"count":1e308}]}', 422, 'validation-failed'],
    ['1e400', '{"name":"An","items":[{"count":1e400}]}', 422, 'validation-failed'],
  ])('refuses %s', async (_what, body, status, code) => {
    expectProblem(await post(body), status, code);
  });

  it('tells which field broke which rule', async () => {
    expect(codes(await post('{"name":"An","role":"x","items":[{"count":1},{"count":101}]}'))).toEqual([
      '/role unknown-field',
      '/items/1/count max',
    ]);
    expect(codes(await post('{"a/b~c":1,"name":"An"}'))).toEqual(['/a~1b~0c unknown-field']);
    expect(codes(await post('{}'))).toEqual(['/name is-clean-text']);
    expect(codes(await app.anonymous.get('/v1/notes?limit=0&role=x'))).toEqual([
      '#query/role unknown-field',
      '#query/limit min',
    ]);
  });

  it.each([
    ['another charset', 'application/json; charset=iso-8859-1', Buffer.from('{"name":"An"}')],
    ['UTF-16', 'application/json', Buffer.from('{"name":"An"}', 'utf16le')],
    [
      'bytes that are no UTF-8',
      'application/json; charset=utf-8',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    ],
  ])('refuses %s', async (_what, type, body) => {
    const code = body.includes(0xff) || type.includes('8859') ? 'unsupported-charset' : 'malformed-request';
    expectProblem(await postBytes(body, type), 400, code);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/x-ndjson',
    'nonsense',
  ])('refuses the media type %s', async (type) => {
    expectProblem(await post('{"name":"An"}', type), 415, 'unsupported-media-type');
  });

  it.each([
    ['gzip', 400, 'malformed-gzip'],
    ['br', 415, 'unsupported-media-type'],
  ])(
    'refuses a body that is not the %s it says, instead of reading it as text',
    async (coding, status, code) => {
      expectProblem(await post('{"name":"An"}').set('Content-Encoding', coding), status, code);
    },
  );

  it.each([
    ['an unknown address', '/v1/none', 404, 'route-not-found'],
    ['an address outside /v1', '/none', 404, 'route-not-found'],
    ['a path that climbs', '/v1/notes/..%2f..%2fetc%2fpasswd', 404, 'agent-not-found'],
    ['an id of another kind', '/v1/notes/usr_xyz', 404, 'agent-not-found'],
    ['a number for an id', '/v1/notes/1', 404, 'agent-not-found'],
    ['NUL in an id', '/v1/notes/agt_%00', 404, 'agent-not-found'],
    ['a long id', `/v1/notes/${'a'.repeat(201)}`, 414, 'address-too-long'],
    ['an address that cannot be decoded', '/v1/notes/%E0%A4%A', 400, 'malformed-address'],
    ['a cursor that is none', '/v1/notes?cursor=abc', 422, 'invalid-cursor'],
    ['a forged cursor', '/v1/notes?cursor=WzFd.AAAAAAAAAAAAAAAAAAAAAA', 422, 'invalid-cursor'],
    ['two cursors', '/v1/notes?cursor=a&cursor=b', 422, 'validation-failed'],
    ['a limit that is no number', '/v1/notes?limit=ten', 422, 'validation-failed'],
    ['a limit in hexadecimal with a fraction', '/v1/notes?limit=1.5', 422, 'validation-failed'],
    ['a poisoned query', '/v1/notes?__proto__=1', 422, 'validation-failed'],
    ['an unknown filter', '/v1/notes?constructor=1', 422, 'validation-failed'],
    ['NUL in a query', '/v1/notes/stored?text=%00', 422, 'text-not-storable'],
  ])('refuses %s', async (_what, path, status, code) => {
    expectProblem(await app.anonymous.get(path), status, code);
  });

  it.each(['put', 'patch', 'delete'] as const)('has no %s here, and says what there is', async (method) => {
    const response = await app.anonymous[method]('/v1/notes?x=1');
    expectProblem(response, 405, 'method-not-allowed');
    expect(response.headers['allow']).toBe('GET, HEAD, POST');
    expect((await app.anonymous.post('/v1/notes/agt_1')).headers['allow']).toBe('GET, HEAD');
  });

  it('says nothing of the inside when something breaks', async () => {
    for (const path of ['/v1/notes/crash', '/v1/notes/sql']) {
      const response = await app.anonymous.get(path);
      expectProblem(response, 500, 'internal-error');
      expect(response.text).not.toMatch(/hunter2|10\.0\.0\.1|secret_column/);
    }
  });

  it('answers HEAD like GET without a body', async () => {
    const response = await fetch(`${app.url}/v1/notes`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('does not let other sites in, and does not say what it runs on', async () => {
    const response = await fetch(`${app.url}/v1/notes`, { headers: { Origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=/);
    const preflight = await fetch(`${app.url}/v1/notes`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400 '],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 'HTTP/1.1 431 '],
    [
      'two lengths',
      'POST /v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      'HTTP/1.1 400 ',
    ],
    [
      'a length and chunks',
      'POST /v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'HTTP/1.1 400 ',
    ],
  ])('answers %s with a problem and closes', async (_what, bytes, start) => {
    const answer = await raw(bytes);
    expect(answer.startsWith(start)).toBe(true);
    expect(answer).toContain('application/problem+json');
  });
});
