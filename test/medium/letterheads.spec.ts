import { LetterheadsRepository } from '../../src/documents/letterheads.repository';
import { publicId } from '../../src/http/public-id';
import { localDate } from '../../src/shared/local-date';
import { anOfficeUnder } from '../factories/access';
import { LETTERHEAD } from '../factories/case-documents';
import { type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Items {
  readonly items: readonly object[];
  readonly nextCursor: string;
}

describe('letterheads', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are set from a day on; one that is set anew stays on record', async () => {
    const administrator = await app.as('administrator');
    const path = `/v1/offices/${publicId.encode('office', administrator.officeId)}/letterheads`;
    const set = (body: object, who = administrator) => who.post(path).send(body);
    const first = await set({ ...LETTERHEAD, place: 'Hà Đông' });
    expect([first.status, first.body]).toMatchObject([201, { place: 'Hà Đông', by: expect.any(String) }]);
    const corrected = await set(LETTERHEAD);
    expect([corrected.status, corrected.body]).toMatchObject([201, LETTERHEAD]);
    const again = await set(LETTERHEAD);
    expect([again.status, again.body]).toEqual([200, corrected.body]);
    await set({ ...LETTERHEAD, validFrom: '2025-07-11' }).expect(201);
    const listed = (await administrator.get(`${path}?limit=1`)).body as Items;
    expect(listed.items).toMatchObject([{ validFrom: '2025-07-11' }]);
    const next = await administrator.get(`${path}?limit=1&cursor=${listed.nextCursor}`);
    expect(next.body).toEqual({ items: [corrected.body], nextCursor: null });
    await expect(app.sql(`UPDATE office_letterheads SET place = 'x'`)).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM office_letterheads')).rejects.toThrow('append-only');
  });

  it('are set by who manages offices, in their own', async () => {
    const root = await app.rootOffice();
    const path = `/v1/offices/${publicId.encode('office', root)}/letterheads`;
    expectProblem(await (await app.as('supervisor')).post(path).send(LETTERHEAD), 403, 'forbidden');
    const below = await app.as('administrator', (await anOfficeUnder(app.sql, root, '00199')).id);
    expectProblem(await below.post(path).send(LETTERHEAD), 404, 'office-not-found');
    expectProblem(await below.get(path), 404, 'office-not-found');
  });

  it.each([
    [{ recipients: ['a', ' '] }, '/recipients', 'min-length'],
    [{ recipients: [1] }, '/recipients', 'is-clean-text'],
    [{ recipients: [] }, '/recipients', 'array-min-size'],
    [{ legalBases: [{ text: 'x', kinds: ['y'] }] }, '/legalBases/0/kinds', 'is-in'],
    [{ legalBases: [{ text: 'x', kinds: [] }] }, '/legalBases/0/kinds', 'array-min-size'],
    [{ validFrom: '2025-02-31' }, '/validFrom', 'is-local-date'],
  ])('have every field in order: %j', async (fields, pointer, code) => {
    const administrator = await app.as('administrator');
    const path = `/v1/offices/${publicId.encode('office', administrator.officeId)}/letterheads`;
    const answer = await administrator.post(path).send({ ...LETTERHEAD, ...fields });
    const { errors } = expectProblem(answer, 422, 'validation-failed');
    expect(errors).toMatchObject([{ pointer, code }]);
  });

  it('hold from their day on, for the office and what has none below it', async () => {
    const { id: top } = await anOfficeUnder(app.sql, null, '00200');
    const { id: middle } = await anOfficeUnder(app.sql, top, '00101');
    const { id: bottom } = await anOfficeUnder(app.sql, middle, '00102');
    const letterheads = app.services.get(LetterheadsRepository, { strict: false });
    const { userId } = await app.as('administrator');
    const set = (officeId: number, validFrom: string, name: string) =>
      letterheads.insert(
        officeId,
        {
          validFrom: localDate(validFrom),
          name,
          superiorName: null,
          symbol: 'BHXH',
          place: 'Hà Nội',
          headTitle: 'Giám đốc',
          recipients: [],
          legalBases: [],
        },
        userId,
      );
    await set(top, '2025-01-01', 'top');
    await set(middle, '2025-03-01', 'mistaken');
    await set(middle, '2025-03-01', 'middle');
    await set(middle, '2025-05-01', 'later');
    await set(bottom, '2025-07-01', 'bottom');
    const names: (string | undefined)[] = [];
    for (const day of ['2024-12-31', '2025-01-01', '2025-03-01', '2025-06-30', '2025-07-01'])
      names.push((await letterheads.findNearest(bottom, localDate(day)))?.name);
    expect(names).toEqual([undefined, 'top', 'middle', 'later', 'bottom']);
    expect((await letterheads.findPage(middle, 10)).map(({ name }) => name)).toEqual(['later', 'middle']);
  });
});
