import { Controller, Get } from '@nestjs/common';
import { Public, RequirePermission } from '../../src/access/permission.decorator';
import { RouteDeclarations } from '../../src/access/route-declarations';
import { Post } from '../../src/http/post';
import { type TestApp, startApp } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';

@Controller('forgotten')
class ForgottenController {
  @Get()
  list(): string[] {
    return [];
  }

  @Get('declared')
  @RequirePermission('agents:read')
  declared(): string[] {
    return [];
  }

  /** Not a route, so it needs nothing. */
  helper(): void {}
}

@Controller('torn')
class TornController {
  @Post()
  @Public()
  @RequirePermission('agents:read')
  both(): void {}
}

@Public()
@Controller(['twice', 'again'])
class SoundController {
  @Get([':id/things', 'all'])
  read(): string[] {
    return [];
  }
}

describe('declared permissions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('keep an application from booting when a route has none, and name it', async () => {
    await expect(startApp({}, { database, controllers: [ForgottenController] })).rejects.toThrow(
      /either @RequirePermission or @Public: ForgottenController\.list$/,
    );
  });

  it('keep it from booting when a route is public and restricted at once', async () => {
    await expect(
      startApp({}, { database, controllers: [TornController, ForgottenController] }),
    ).rejects.toThrow(/: TornController\.both, ForgottenController\.list$/);
  });

  it('are found on every path of a handler', async () => {
    const app: TestApp = await startApp({}, { database, controllers: [SoundController] });
    const routes = app.services.get(RouteDeclarations, { strict: false }).all();
    expect(routes.filter((route) => route.handler.startsWith('Sound'))).toEqual(
      ['/twice/{id}/things', '/twice/all', '/again/{id}/things', '/again/all'].map((path) => ({
        method: 'GET',
        path,
        handler: 'SoundController.read',
        declared: ['public'],
      })),
    );
    await app.stop();
  });
});
