import { BadRequestException, Controller, Get } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { RequirePermission } from '../../src/access/permission.decorator';
import { Deprecated } from '../../src/http/deprecated';
import { buildDocument } from '../../src/http/openapi';
import { Post } from '../../src/http/post';
import { Public } from '../../src/http/public.decorator';
import { type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const LINK = 'https://example.vn/moves';

@Controller('moves')
class MovesController {
  @Get()
  @Public()
  @Deprecated({ since: '2026-07-01', sunset: '2027-01-01', link: LINK })
  @ApiOperation({ operationId: 'listMoves', summary: 'Moves', description: 'All of them.' })
  list(): string[] {
    return [];
  }

  @Get('failing')
  @Public()
  @ApiOperation({ operationId: 'failMoves', summary: 'Fails' })
  @Deprecated({ since: '2026-07-01', link: LINK })
  fail(): void {
    throw new BadRequestException();
  }

  @Post()
  @RequirePermission('agents:manage')
  @ApiNoContentResponse()
  make(): void {}
}

describe('a deprecated route', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, { controllers: [MovesController] });
  });
  afterAll(() => app.stop());

  it('says so with each answer: since when, until when, what to do instead', async () => {
    const { status, headers } = await app.anonymous.get('/v1/moves');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      deprecation: '@1782838800',
      sunset: 'Thu, 31 Dec 2026 17:00:00 GMT',
      link: `<${LINK}>; rel="deprecation"; type="text/html"`,
    });
  });

  it('says so when it refuses, too', async () => {
    const answer = await app.anonymous.get('/v1/moves/failing');
    expectProblem(answer, 400, 'malformed-request');
    expect(answer.headers).toMatchObject({ deprecation: '@1782838800', link: expect.any(String) });
    expect(answer.headers).not.toHaveProperty('sunset');
  });

  it('is deprecated in the contract, and no other is', () => {
    const { paths, components } = buildDocument(app.services);
    expect(paths['/v1/moves']!.get).toMatchObject({
      deprecated: true,
      'x-sunset': '2027-01-01',
      description: expect.stringMatching(
        /^All of them\.\n\nDeprecated since 2026-07-01: see https:\/\/example\.vn\/moves\. May be gone from 2027-01-01 on\./,
      ),
      responses: {
        200: {
          headers: {
            Deprecation: { $ref: '#/components/headers/Deprecation' },
            Sunset: { $ref: '#/components/headers/Sunset' },
            Link: { $ref: '#/components/headers/Link' },
          },
        },
      },
    });
    expect(paths['/v1/moves']!.get).not.toHaveProperty('x-deprecated');
    expect(paths['/v1/moves/failing']!.get!.responses[200]).not.toHaveProperty('headers.Sunset');
    expect(paths['/v1/moves']!.post).not.toHaveProperty('deprecated');
    expect(components!.headers).toHaveProperty('Deprecation');
  });

  it('leaves the others as they are', async () => {
    const person = await app.as('supervisor');
    expect((await person.post('/v1/moves')).headers).not.toHaveProperty('deprecation');
  });
});
