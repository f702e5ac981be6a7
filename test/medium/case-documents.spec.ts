import { CaseDocumentDrafts } from '../../src/cases/case-document-drafts.service';
import { CaseDocumentFiles } from '../../src/cases/case-document-files.service';
import { publicId } from '../../src/http/public-id';
import { localDate } from '../../src/shared/local-date';
import { type FullOffice, aCountry, aFullOffice } from '../factories/full-office';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Document {
  readonly id: string;
  readonly code: string;
}

describe('drafting documents', () => {
  let app: TestApp;
  let office: FullOffice;
  let supervisor: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    const { rootId } = await aCountry(app);
    office = await aFullOffice(app, rootId, 'Đại lý');
    supervisor = await app.as('supervisor', office.officeId);
  }, 60_000);
  afterAll(() => app.stop());

  const draft = (caseId: string, body: object) => supervisor.post(`/v1/cases/${caseId}/documents`).send(body);
  const handover = { handover: ['Biên lai'], handoverBy: '2031-03-31' };

  it('is possible for every kind', async () => {
    const { open, warning, termination, replacement } = office.documentCaseIds;
    const orders = [
      [open, { kind: 'agent-notice', intended: 'replacement' }],
      [warning, { kind: 'warning', demands: ['Nộp đủ'], remedyBy: '2031-03-31' }],
      [termination, { kind: 'termination-decision', ...handover }],
      [replacement, { kind: 'replacement-decision', ...handover }],
    ] as const;
    for (const [caseId, body] of orders) {
      const answer = await draft(caseId, body);
      expect([answer.status, answer.text]).toEqual([201, answer.text]);
      const { id } = answer.body as Document;
      const shown = await supervisor.get(`/v1/case-documents/${id}`);
      expect(shown.body).toMatchObject({ kind: body.kind, facts: { office: { name: 'Đại lý' } } });
    }
  });

  it('answers with what is there, until it would say something else', async () => {
    const order = { kind: 'evaluation-minutes' };
    const { open } = office.documentCaseIds;
    const first = await draft(open, order);
    expect([first.status, first.body]).toMatchObject([200, { id: office.id('case-document') }]);
    await app.sql('ALTER TABLE case_documents DISABLE TRIGGER case_documents_keep');
    // As if another version of the system had drawn it up in other words.
    await app.sql('UPDATE case_documents SET contents_hash = $2 WHERE id = $1', [
      publicId.decode('case-document', office.id('case-document')),
      'f'.repeat(64),
    ]);
    await app.sql('ALTER TABLE case_documents ENABLE TRIGGER case_documents_keep');
    const second = await draft(open, order);
    expect(second.status).toBe(201);
    expect((second.body as Document).code).not.toBe((first.body as Document).code);
    const third = await draft(open, order);
    expect([third.status, third.body]).toEqual([200, second.body]);
  });

  it('is refused to a case that was opened by hand', async () => {
    const answer = await draft(office.caseIds.open, { kind: 'evaluation-minutes' });
    expectProblem(answer, 409, 'no-verdict');
  });

  it('starts again when the case went on meanwhile', async () => {
    const caseId = publicId.decode('case', office.documentCaseIds.warning)!;
    const files = app.services.get(CaseDocumentFiles, { strict: false });
    const keep = files.keep.bind(files);
    const spied = jest.spyOn(files, 'keep').mockImplementation(async (...given) => {
      await app.sql('UPDATE cases SET version = version + 1 WHERE id = $1', [caseId]);
      return keep(...given);
    });
    const order = {
      kind: 'warning',
      demands: ['Báo cáo hằng tuần'],
      remedyBy: localDate('2031-03-31'),
    } as const;
    const drafting = app.services
      .get(CaseDocumentDrafts, { strict: false })
      .draft({ officeId: office.officeId, userId: supervisor.userId }, caseId, order);
    await expect(drafting).rejects.toMatchObject({ kind: 'conflict', code: 'case-changed-meanwhile' });
    spied.mockRestore();
  });

  it('prints no verdict that is not the one that was given', async () => {
    await app.sql('UPDATE evaluations SET verdict_hash = reverse(verdict_hash) WHERE agent_id = $1', [
      office.agent.id,
    ]);
    const answer = await draft(office.documentCaseIds.open, { kind: 'evaluation-minutes' });
    expectProblem(answer, 409, 'verdict-not-reproduced');
    await app.sql('UPDATE evaluations SET verdict_hash = reverse(verdict_hash) WHERE agent_id = $1', [
      office.agent.id,
    ]);
  });

  it('tells an agent of nothing for which there are no grounds any more', async () => {
    await app.sql(`UPDATE flags SET state = 'withdrawn' WHERE agent_id = $1`, [office.agent.id]);
    const answer = await draft(office.documentCaseIds.open, { kind: 'agent-notice', intended: 'warning' });
    expectProblem(answer, 409, 'no-flag-stands');
  });
});
