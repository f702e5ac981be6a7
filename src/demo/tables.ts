import { staffCodeHash } from '../agents/staff-code-hash';
import { maskStaffCode } from '../agents/core/staff-code';
import { LocalDate, addDays, firstDayOf, localDate, monthsFrom, yearMonth } from '../shared/local-date';
import type { Cell } from './copy';
import { DemoAgent, FIRST_DAY } from './organisations';
import { Random } from './random';
import { isWorking } from './receipts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Facts reach the office at two in the night after, Hanoi time. */
export const recordedAt = (day: LocalDate, daysAfter = 1): string => `${addDays(day, daysAfter)} 02:00:00+07`;

const REORGANISED = localDate('2025-07-01');
const YEARS: readonly number[] = [2025, 2026];

export function agentTables(agents: readonly DemoAgent[]): Table[] {
  return [
    {
      name: 'agents',
      columns: ['id', 'code', 'name', 'kind', 'office_id'],
      rows: agents.map((a) => [a.id, a.code, a.name, a.kind, a.officeId]),
    },
    {
      name: 'contracts',
      columns: [
        'id',
        'agent_id',
        'office_id',
        'number',
        'signed_on',
        'guarantee_amount',
        'ended_on',
        'end_reason_class',
      ],
      rows: agents.map((a) => [
        a.id,
        a.id,
        a.officeId,
        `HĐ-${String(a.id).padStart(4, '0')}/UQT`,
        addDays(a.effective.startsOn, -5),
        150_000_000 + (a.id % 8) * 50_000_000,
        a.effective.endsOn,
        a.effective.endsOn === null
          ? null
          : a.profile.special === 'handed-over'
            ? 'replacement'
            : 'own-request',
      ]),
    },
    {
      name: 'contract_spans',
      columns: ['contract_id', 'agent_id', 'office_id', 'kind', 'starts_on', 'ends_on', 'recorded_at'],
      rows: agents.flatMap((a) => [
        [
          a.id,
          a.id,
          a.officeId,
          'effective',
          a.effective.startsOn,
          a.effective.endsOn,
          recordedAt(FIRST_DAY, -30),
        ],
        ...(a.suspension
          ? [
              [
                a.id,
                a.id,
                a.officeId,
                'suspended',
                a.suspension.startsOn,
                a.suspension.endsOn,
                recordedAt(a.suspension.startsOn),
              ],
            ]
          : []),
      ]),
    },
    {
      name: 'collection_points',
      columns: ['agent_id', 'code', 'name', 'administrative_unit_code', 'opened_on'],
      rows: agents.flatMap((a) =>
        [1, 2, 3].map((n) => [a.id, `Đ${n}`, `Điểm thu số ${n}`, a.commune.code, a.effective.startsOn]),
      ),
    },
    {
      name: 'territories',
      columns: ['agent_id', 'administrative_unit_code', 'starts_on', 'ends_on', 'recorded_at'],
      rows: agents.flatMap((a) => territoriesOf(a)),
    },
  ];
}

/** The communes of before the reorganisation of 1 July 2025 end the day before it; those of today begin. */
function territoriesOf(agent: DemoAgent): Cell[][] {
  const { startsOn, endsOn } = agent.effective;
  const recorded = recordedAt(FIRST_DAY, -30);
  if (startsOn >= REORGANISED || agent.commune.predecessorCode === null)
    return [[agent.id, agent.commune.code, startsOn, endsOn, recorded]];
  return [
    [agent.id, agent.commune.predecessorCode, startsOn, addDays(REORGANISED, -1), recorded],
    [agent.id, agent.commune.code, REORGANISED, endsOn, recorded],
  ];
}

/** Nobody's: no national id begins with 999. */
const demoStaffCode = (id: number): string => `NV999${String(id).padStart(9, '0')}`;

export function staffTables(agents: readonly DemoAgent[], hashKey: Buffer, random: Random): Table[] {
  const staff = agents.flatMap((agent) => agent.staffIds.map((id) => ({ agent, id })));
  const certified = staff.filter(({ agent }) => random.chance(agent.profile.trained));
  return [
    {
      name: 'staff',
      columns: ['id', 'agent_id', 'code_hash', 'code_masked', 'name', 'card_no'],
      rows: staff.map(({ agent, id }) => [
        id,
        agent.id,
        staffCodeHash(hashKey, demoStaffCode(id)),
        maskStaffCode(demoStaffCode(id)),
        `Nhân viên thu ${id}`,
        `T${String(id).padStart(6, '0')}`,
      ]),
    },
    {
      name: 'staff_spans',
      columns: ['staff_id', 'agent_id', 'starts_on', 'recorded_at'],
      rows: staff.map(({ agent, id }) => [
        id,
        agent.id,
        agent.effective.startsOn,
        recordedAt(agent.effective.startsOn),
      ]),
    },
    {
      name: 'training_completions',
      columns: [
        'staff_id',
        'agent_id',
        'course',
        'certificate_no',
        'completed_on',
        'valid_to',
        'recorded_at',
      ],
      rows: certified.map(({ agent, id }) => {
        const completedOn = addDays(agent.effective.startsOn, 10);
        return [
          id,
          agent.id,
          'Nghiệp vụ thu',
          `CN-${id}`,
          completedOn,
          addDays(completedOn, 1460),
          recordedAt(completedOn),
        ];
      }),
    },
  ];
}

/** Monthly reports from the month `since` on, and complaints. */
export function qualityTables(
  agents: readonly DemoAgent[],
  random: Random,
  since = yearMonth('2025-01'),
): Table[] {
  const reports = agents.flatMap((agent) =>
    monthsFrom(since, yearMonth('2026-06')).flatMap((month): Cell[][] => {
      const dueOn = addDays(firstDayOf(month), 9);
      if (!isWorking(agent, dueOn)) return [];
      const submittedOn = addDays(
        dueOn,
        random.chance(agent.profile.lateReports) ? random.between(1, 9) : -1,
      );
      return [[agent.id, 'monthly', dueOn, submittedOn, recordedAt(submittedOn)]];
    }),
  );
  const complaints = agents
    .filter((agent) => random.chance(agent.profile.errors * 5))
    .map((agent): Cell[] => {
      const upheldOn = addDays(localDate('2026-02-01'), random.between(0, 120));
      return [agent.id, `KN-${agent.id}`, 'Thu không giao biên lai', upheldOn, recordedAt(upheldOn)];
    });
  return [
    {
      name: 'report_deadlines',
      columns: ['agent_id', 'report', 'due_on', 'submitted_on', 'recorded_at'],
      rows: reports,
    },
    {
      name: 'complaints',
      columns: ['agent_id', 'reference', 'subject', 'upheld_on', 'recorded_at'],
      rows: complaints,
    },
  ];
}

/** The year's amount over twelve months, the first months taking what does not divide. */
const overMonths = (yearly: number): number[] =>
  Array.from({ length: 12 }, (_, i) => Math.floor(yearly / 12) + (i < yearly % 12 ? 1 : 0));

const AMENDED_ON = localDate('2026-03-15');

/** Quotas by year and their versions, numbered from `firstId` on. */
export function quotaTables(agents: readonly DemoAgent[], years = YEARS, firstId = 1): Table[] {
  const wanted = agents
    .filter((agent) => agent.yearlyQuota > 0)
    .flatMap((agent) =>
      years.flatMap((year) => [
        { agent, year, metric: 'new-participants', amount: agent.yearlyQuota },
        { agent, year, metric: 'collection', amount: agent.yearlyAmount },
      ]),
    )
    .map((quota, index) => ({ ...quota, id: firstId + index }));
  const columns = [
    'quota_id',
    'version_no',
    'yearly_amount',
    'months',
    'effective_month',
    'reason',
    'recorded_at',
    'superseded_at',
  ];
  const versions = wanted.flatMap(({ agent, year, amount, id }): Cell[][] => {
    const months = overMonths(amount);
    const assigned = recordedAt(localDate(`${year}-01-01`), -10);
    if (agent.profile.special !== 'quota-amended' || year !== 2026)
      return [[id, 1, amount, months, 1, null, assigned, null]];
    // From April on a quarter less; the months before stay as they were assigned.
    const amended = months.map((month, index) => (index < 3 ? month : month - Math.floor(month / 4)));
    const total = amended.reduce((sum, month) => sum + month, 0);
    const at = recordedAt(AMENDED_ON, 0);
    return [
      [id, 1, amount, months, 1, null, assigned, at],
      [id, 2, total, amended, 4, 'Địa bàn thu hẹp', at, null],
    ];
  });
  return [
    {
      name: 'quotas',
      columns: ['id', 'agent_id', 'year', 'metric'],
      rows: wanted.map(({ id, agent, year, metric }) => [id, agent.id, year, metric]),
    },
    { name: 'quota_versions', columns, rows: versions },
  ];
}
