import { type TestApp, startApp } from '../support/app';

describe('callers at the same time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are each who their token says, and all are answered', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => app.as('auditor')));
    const asked = Array.from({ length: 100 }, (_, i) => people[i % people.length]!);
    const answers = await Promise.all(asked.map((person) => person.get('/v1/auth/me')));
    expect(answers.map(({ body }) => (body as { username: string }).username)).toEqual(
      asked.map(({ username }) => username),
    );
  });
});
