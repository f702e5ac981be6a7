import type { Response } from 'supertest';
import type { SignedIn, TestApp } from './app';
import { PERIOD, type ReceiptLine, type WorkedExampleText, span, whole } from './worked-example';

interface Created {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** An answer that must be a success, for the message of a failure. */
const must = (response: Response): Response => {
  if (response.status >= 300) throw new Error(`${response.status}: ${response.text}`);
  return response;
};

/** Enters the facts of the document over HTTP, in the order in which an office would learn of them. */
export class Clerk {
  private constructor(
    readonly user: SignedIn,
    readonly text: WorkedExampleText,
    readonly agentId: string,
    readonly agentCode: string,
  ) {}

  /** Sets up office, holidays, agent and contract. */
  static async start(app: TestApp, text: WorkedExampleText): Promise<Clerk> {
    const administrator = await app.as('administrator');
    const offices = must(await administrator.get('/v1/offices')).body as { items: Created[] };
    const office = must(
      await administrator.post('/v1/offices').send({
        code: '00101',
        name: text.fact('Office'),
        level: 'grassroots',
        parentId: offices.items[0]!.id,
        validFrom: '2020-01-01',
      }),
    ).body as Created;
    for (const day of text.fact('Holidays').split(' '))
      must(await administrator.post('/v1/holidays').send({ day, name: 'Ngày nghỉ' }));
    const user = await app.as('integration');
    const [code, ...name] = text.fact('Agent').split(', ');
    const agent = must(
      await user.post('/v1/agents').send({ code, name: name.join(', '), kind: 'other', officeId: office.id }),
    ).body as Created;
    const clerk = new Clerk(user, text, agent.id, code!);
    await clerk.signContract();
    return clerk;
  }

  private async post(path: string, body: object): Promise<Response> {
    return must(await this.user.post(`/v1/${path}`).send(body));
  }

  private async change(path: string, previous: Response, body: object): Promise<Response> {
    return must(await this.user.post(`/v1/${path}`).set('If-Match', previous.headers['etag']!).send(body));
  }

  private async signContract(): Promise<void> {
    const [startsOn, endsOn] = span(this.text.fact('Contract'));
    const contract = await this.post(`agents/${this.agentId}/contracts`, {
      number: '01/HĐ-BHXH',
      signedOn: startsOn,
      startsOn,
      endsOn,
      guaranteeAmount: 150_000_000,
    });
    const [from, to] = span(this.text.fact('Suspended'));
    await this.change(`contracts/${(contract.body as Created).id}/suspensions`, contract, {
      startsOn: from,
      endsOn: to,
      reason: 'Đóng điểm thu',
    });
  }

  /** Both quotas of the year; that of new participants is amended. @returns its public id. */
  async setQuotas(): Promise<string> {
    const months = this.text.quota.filter((row) => row['Month'] !== 'Total');
    const yearly = (column: string): number => months.reduce((sum, row) => sum + whole(row[column]!), 0) * 2;
    const year = Number(PERIOD.slice(0, 4));
    const about = { agentId: this.agentId, year };
    await this.post('quotas', { ...about, metric: 'collection', yearlyAmount: yearly('Collection (VND)') });
    const quota = await this.post('quotas', {
      ...about,
      metric: 'new-participants',
      yearlyAmount: yearly('Original'),
    });
    const first = months.findIndex((row) => row['Original'] !== row['In force']);
    const { id } = quota.body as Created;
    await this.change(`quotas/${id}/amendments`, quota, {
      effectiveMonth: Number(months[first]!['Month']!.slice(5)),
      months: months.slice(first).map((row) => whole(row['In force']!)),
      reason: 'Địa bàn thu hẹp',
    });
    return id;
  }

  /** Receipts, what was handed over of them, and what was reversed. */
  async sendReceipts(lines: readonly ReceiptLine[]): Promise<void> {
    const items: object[] = lines.map((line) => this.sentLine(line));
    for (const { receiptNo, lineNo, reversal } of lines)
      if (reversal)
        items.push({ type: 'reversal', receiptNo, lineNo, reversedOn: reversal[0], reason: reversal[1] });
    await this.post('contributions/batches', { sourceSystem: 'worked-example', items });
    const handedOver = lines.filter((line) => line.handedOverOn !== '');
    const days = [...new Set(handedOver.map((line) => line.handedOverOn))];
    await this.post('remittances/batches', {
      sourceSystem: 'worked-example',
      items: days.map((day) => this.sentRemittance(day, handedOver)),
    });
  }

  private sentRemittance(day: string, handedOver: readonly ReceiptLine[]): object {
    const lines = handedOver.filter((line) => line.handedOverOn === day);
    return {
      reference: `NT-${day}-${lines[0]!.receiptNo}`,
      agentCode: this.agentCode,
      remittedOn: day,
      amount: lines.reduce((sum, { amount }) => sum + amount, 0),
      lines: lines.map(({ receiptNo, lineNo, amount }) => ({ receiptNo, lineNo, amount })),
    };
  }

  /**
   * An income of 1,500,000 VND: 22% of it a month, less what the agent was paid, is the State's. Every receipt claims a new
   * participant, since the cover decides and not the claim.
   */
  private sentLine(line: ReceiptLine): object {
    const { receiptNo, lineNo, coveredFrom, coveredTo, collectedOn, amount } = line;
    const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    const months = monthNumber(coveredTo) - monthNumber(coveredFrom) + 1;
    return {
      type: 'line',
      receiptNo,
      lineNo,
      agentCode: this.agentCode,
      socialInsuranceNumber: `79000000${line.person.slice(1)}`,
      kind: 'new',
      paymentMode: `${months}-months`,
      supportClass: 'other',
      coveredFrom,
      coveredTo,
      contributionIncome: 1_500_000,
      participantAmount: amount,
      stateSubsidy: months * 330_000 - amount,
      localSubsidy: 0,
      otherSubsidy: 0,
      collectedOn,
    };
  }

  /** Staff with their certificates, reports and the complaint. */
  async keepRecords(): Promise<void> {
    const agent = `agents/${this.agentId}`;
    for (const [i, row] of this.text.staff.entries()) {
      const staff = await this.post(`${agent}/staff`, {
        staffCode: `NV00109900000${i + 1}`,
        name: row['Staff (nhân viên thu)'],
        startsOn: row['Employed from'],
        endsOn: row['Employed to'] || null,
      });
      if (row['Certificate from'])
        await this.post(`${agent}/training-completions`, {
          staffId: (staff.body as Created).id,
          course: 'Nghiệp vụ thu',
          certificateNo: `CN-${i + 1}`,
          completedOn: row['Certificate from'],
          validTo: row['Certificate to'],
        });
    }
    for (const row of this.text.reports)
      await this.post(`${agent}/report-deadlines`, {
        report: row['Report (báo cáo)'],
        dueOn: row['Due'],
        submittedOn: row['Submitted'],
      });
    await this.post(`${agent}/complaints`, {
      reference: 'KN-01',
      subject: 'Giao biên lai chậm',
      upheldOn: this.text.fact('Complaint'),
    });
  }
}
