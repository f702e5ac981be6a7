import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import type { Requests, SignedIn, TestApp } from '../support/app';
import { anOfficeUnder } from './access';
import { aQuota, aSentLine } from './facts';
import { dues, enrolments, handOverAll } from './half-year';
import { anAgent } from './register';

export const CODE = 'IS0002M';
/** A nought too much; of nothing was handed over; of the wrong day, and for the wrong months. */
export const [TENFOLD, UNPAID, MISDATED] = [`${CODE}-X1`, `${CODE}-X2`, `${CODE}-X3`] as const;

/** An office of one agent, of which three lines are wrong, and the province that judges it. */
interface DisputedOffice {
  readonly provinceId: string;
  readonly agentId: number;
  readonly supervisor: SignedIn;
  readonly approver: SignedIn;
  /** Of the province. */
  readonly judge: SignedIn;
  readonly integration: SignedIn;
  /** Public ids of all lines by receipt number. */
  readonly lines: ReadonlyMap<string, string>;
}

export const disputedLine = (receiptNo: string, person: number, over: object): object =>
  aSentLine({
    agentCode: CODE,
    receiptNo,
    socialInsuranceNumber: `000280000${person}`,
    coveredFrom: '2025-04',
    coveredTo: '2025-06',
    collectedOn: '2025-03-31',
    ...over,
  });

export const sendLines = (who: Requests, items: object[], sourceSystem = 'core') =>
  who.post('/v1/contributions/batches').send({ sourceSystem, mode: 'all-or-nothing', items });

export const handOver = (who: Requests, receiptNo: string, amount: number, over: object = {}) =>
  who.post('/v1/remittances').send({
    sourceSystem: 'core',
    reference: `UNC-${receiptNo}-${amount}`,
    agentCode: CODE,
    remittedOn: '2025-04-02',
    amount,
    lines: [{ receiptNo, lineNo: 1, amount }],
    ...over,
  });

async function linesByReceipt(app: TestApp): Promise<ReadonlyMap<string, string>> {
  const rows = await app.sql<{ id: number; receipt: string }>(
    'SELECT id, receipt_no AS receipt FROM contribution_lines',
  );
  return new Map(rows.map(({ id, receipt }) => [receipt, publicId.encode('contribution-line', id)]));
}

export async function aDisputedOffice(app: TestApp): Promise<DisputedOffice> {
  await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
  const province = await app.rootOffice();
  const office = await anOfficeUnder(app.sql, province, '00101');
  const { id: agentId } = await anAgent(app.sql, { code: CODE, office_id: office.id });
  await aQuota(app.sql, { agentId, year: 2025, monthly: 1 });
  const neighbour = await anOfficeUnder(app.sql, province, '00102');
  await anAgent(app.sql, { code: 'IS0003M', office_id: neighbour.id });
  const integration = await app.as('integration', province);
  await sendLines(integration, [
    ...enrolments(CODE, 0, 6),
    ...dues(CODE, 20),
    ...enrolments('IS0003M', 0, 2),
  ]).expect(201);
  await handOverAll(app.sql);
  await sendLines(integration, [
    disputedLine(TENFOLD, 1, { participantAmount: 7_920_000 }),
    disputedLine(UNPAID, 2, { participantAmount: 800_000 }),
    disputedLine(MISDATED, 3, { collectedOn: '2025-06-20', coveredFrom: '2025-07', coveredTo: '2025-09' }),
  ]).expect(201);
  await handOver(integration, TENFOLD, 700_000).expect(201);
  await handOver(integration, TENFOLD, 92_000).expect(201);
  await handOver(integration, MISDATED, 792_000, { remittedOn: '2025-06-23' }).expect(201);
  return {
    provinceId: publicId.encode('office', province),
    agentId,
    supervisor: await app.as('supervisor', office.id),
    approver: await app.as('approver', office.id),
    judge: await app.as('supervisor', province),
    integration,
    lines: await linesByReceipt(app),
  };
}
