import { isRefused } from '../../shared/row-reader';
import { parseAgentRow, parseComplaintRow, parseStaffRow, parseTrainingRow } from './register-rows';

const said = (read: object): unknown =>
  isRefused(read) ? read.map(({ pointer, code }) => `${pointer} ${code}`) : 'good';

const AGENT = { code: 'IS0212M', name: 'Bưu điện Ba Đình', kind: 'post-office', officeCode: '00101' };
const STAFF = {
  agentCode: 'IS0212M',
  staffCode: 'NV001099000001',
  name: 'Nguyễn Văn Thu',
  startsOn: '2026-01-01',
};
const TRAINING = {
  agentCode: 'IS0212M',
  staffCode: 'NVT001099000001',
  course: 'Nghiệp vụ thu',
  certificateNo: 'CN-2026/0123',
  completedOn: '2026-01-05',
};
const COMPLAINT = { agentCode: 'IS0212M', reference: 'KN-1', subject: 'Thu sai', upheldOn: '2026-01-05' };

describe('a row of the register', () => {
  it.each<[string, object, unknown]>([
    ['agent', parseAgentRow(AGENT), 'good'],
    ['agent of a branch', parseAgentRow({ ...AGENT, organisationTaxCode: '0102595740-001' }), 'good'],
    [
      'agent',
      parseAgentRow({ ...AGENT, code: 'is0212m', officeCode: '101' }),
      ['/code wrong-form', '/officeCode wrong-form'],
    ],
    ['agent', parseAgentRow({ ...AGENT, kind: 'bank' }), ['/kind unknown-value']],
    ['agent', parseAgentRow({ ...AGENT, name: ' Bưu điện' }), ['/name wrong-form']],
    ['agent', parseAgentRow({ ...AGENT, name: 'x'.repeat(201) }), ['/name wrong-form']],
    ['agent', parseAgentRow({ ...AGENT, name: 'x'.repeat(200) }), 'good'],
    ['agent', parseAgentRow({ ...AGENT, name: 'Bưu\u202eđiện' }), ['/name wrong-form']],
    ['agent', parseAgentRow({ ...AGENT, organisationTaxCode: '1' }), ['/organisationTaxCode wrong-form']],
    ['agent', parseAgentRow(null), expect.arrayContaining([' object-expected', '/code required'])],
    ['staff', parseStaffRow(STAFF), 'good'],
    ['staff', parseStaffRow({ ...STAFF, endsOn: '2026-01-01', cardIssuedOn: '2026-01-01' }), 'good'],
    ['staff', parseStaffRow({ ...STAFF, endsOn: '2025-12-31' }), ['/endsOn ends-before-start']],
    [
      'staff',
      parseStaffRow({ ...STAFF, cardIssuedOn: '2026-01-02', cardExpiresOn: '2026-01-01' }),
      ['/cardExpiresOn ends-before-start'],
    ],
    ['staff', parseStaffRow({ ...STAFF, staffCode: 'NV1' }), ['/staffCode wrong-form']],
    ['training', parseTrainingRow(TRAINING), 'good'],
    ['training', parseTrainingRow({ ...TRAINING, validTo: '2099-01-01' }), 'good'],
    ['training', parseTrainingRow({ ...TRAINING, validTo: '2026-01-04' }), ['/validTo ends-before-start']],
    [
      'training',
      parseTrainingRow({ ...TRAINING, completedOn: '2026-02-30' }),
      ['/completedOn date-expected'],
    ],
    ['complaint', parseComplaintRow(COMPLAINT), 'good'],
    ['complaint', parseComplaintRow({ ...COMPLAINT, subject: '' }), ['/subject wrong-form']],
    ['complaint', parseComplaintRow({ ...COMPLAINT, more: 1 }), ['/more unknown-field']],
  ])('%s %#', (_what, read, outcome) => {
    expect(said(read)).toEqual(outcome);
  });

  it('has nothing where nothing was sent', () => {
    expect(parseStaffRow(STAFF)).toMatchObject({ cardNo: null, cardIssuedOn: null, endsOn: null });
  });
});
