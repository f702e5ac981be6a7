import { RouteDeclarations } from '../../src/access/route-declarations';
import { type Permission, ROLES, type Role, isGranted } from '../../src/access/core/permission';
import { type Requests, type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { ROUTE_PERMISSIONS } from './route-permissions';

/** Where a path has a parameter: the id of nothing. */
const filled = (path: string): string => path.replaceAll(/\{\w+\}/g, 'none_0');

describe('routes and permissions', () => {
  let app: TestApp;
  const people = new Map<Role, SignedIn>();
  beforeAll(async () => {
    app = await startApp();
    for (const role of ROLES) people.set(role, await app.as(role));
  });
  afterAll(() => app.stop());

  const restricted = Object.entries(ROUTE_PERMISSIONS).filter(
    (row): row is [string, Permission] => row[1] !== 'public',
  );

  const ask = (who: Requests, route: string) => {
    const [method = '', path = ''] = route.split(' ');
    return who[method.toLowerCase() as keyof Requests](`/v1${filled(path)}`);
  };

  it('equal the declared table', () => {
    const routes = app.services.get(RouteDeclarations, { strict: false }).all();
    const found = routes.map(({ method, path, declared }) => [`${method} ${path}`, declared.join()]);
    expect(Object.fromEntries(found)).toEqual(ROUTE_PERMISSIONS);
    expect(new Set(found.map(([route]) => route)).size).toBe(found.length);
  });

  it.each(restricted)('%s wants to know who asks', async (route) => {
    expectProblem(await ask(app.anonymous, route), 401, 'unauthenticated');
  });

  // The guard stands before anything reads the request, so a bare one shows whether a role is let in.
  describe.each(ROLES)('%s', (role) => {
    const mayDo = ([, permission]: (typeof restricted)[number]): boolean => isGranted(role, permission);

    it.each(restricted.filter(mayDo))('may %s', async (route) => {
      const { status } = await ask(people.get(role)!, route);
      expect([401, 403]).not.toContain(status);
    });

    it.each(restricted.filter((row) => !mayDo(row)))('may not %s', async (route) => {
      expectProblem(await ask(people.get(role)!, route), 403, 'forbidden');
    });
  });
});
