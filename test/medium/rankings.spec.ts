import { publicId } from '../../src/http/public-id';
import { type Country, type FullOffice, aCountry, aFullOffice, evaluated } from '../factories/full-office';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Ranked {
  readonly runId: string;
  readonly agentCode: string;
}
interface Page {
  readonly items: readonly Ranked[];
  readonly nextCursor: string | null;
}

/** Told in order. */
describe('the newest ranking', () => {
  let app: TestApp;
  let country: Country;
  let office: FullOffice;
  let supervisor: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    country = await aCountry(app);
    office = await aFullOffice(app, country.rootId, 'Đại lý');
    supervisor = await app.as('supervisor', office.officeId);
  }, 60_000);
  afterAll(() => app.stop());

  const ranking = async (query = ''): Promise<Page> => {
    const { status, body } = await supervisor.get(`/v1/rankings?kind=half-year${query}`);
    expect(status).toBe(200);
    return body as Page;
  };

  it('is that of the run of the office', async () => {
    const { body } = await supervisor.get(`/v1/evaluation-runs/${office.id('evaluation-run')}/evaluations`);
    expect(await ranking()).toEqual(body);
  });

  it('is not there for a kind of which there is no run, nor for an office above the one that ran', async () => {
    expectProblem(await supervisor.get('/v1/rankings?kind=annual'), 404, 'evaluation-run-not-found');
    const director = await app.as('approver');
    expectProblem(await director.get('/v1/rankings?kind=half-year'), 404, 'evaluation-run-not-found');
  });

  it('goes on with the run that it began with, and is that of the office above once it knows more', async () => {
    const first = await ranking('&limit=1');
    const runId = publicId.encode('evaluation-run', await evaluated(app, country.rootId));
    const rest = await ranking(`&limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map((one) => one.runId)).toEqual(
      Array(2).fill(office.id('evaluation-run')),
    );
    const { items } = await ranking();
    expect(items.map((one) => one.runId)).toEqual(items.map(() => runId));
    expect(items.map(({ agentCode }) => agentCode)).toContain(office.agent.code);
  });
});
