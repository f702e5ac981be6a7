import { ApiProperty } from '@nestjs/swagger';
import { AGENT_STATUSES, type AgentStatus } from '../agents/core/agent';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import {
  FINDING_CODES,
  type FindingCode,
  RETENTION_MEASURES,
  type RetentionMeasure,
  SEVERITIES,
  type Severity,
} from './core/departure-impact';
import { DepartureTakersDto, toTakerDto } from './departure-takers.dto';
import { type DepartureImpact, MAX_LISTED, type ProjectedLoss, type ServedCommune } from './departure-impact';

const COUNT = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const VND = { ...COUNT, description: 'VND.' } as const;
const DAY = { type: String, format: 'date' } as const;

export class DepartureImpactQuery {
  @DateField({
    optional: true,
    description: 'The last day of the agent: today unless told, at most 365 days ahead.',
  })
  on?: LocalDate;
}

export class DepartureCommuneDto {
  @ApiProperty({ maxLength: 5, example: '00008' })
  code: string;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 200,
    description: 'Null when no unit has the code on the day.',
  })
  name: string | null;
  @ApiProperty({ ...COUNT, description: 'At work on the day, within your offices.' })
  otherAgents: number;
  @ApiProperty({ description: 'No other agent is there.' })
  isLeftAlone: boolean;
}

export class DepartureCommunesDto {
  @ApiProperty(COUNT)
  total: number;
  @ApiProperty(COUNT)
  leftAlone: number;
  @ApiProperty({
    type: [DepartureCommuneDto],
    maxItems: MAX_LISTED,
    description: 'Those left alone first, by code.',
  })
  items: readonly DepartureCommuneDto[];
}

export class DepartureRenewalsDto {
  @ApiProperty({
    ...COUNT,
    description: 'Covers that run out in the 30 days after the day and are not renewed.',
  })
  within30: number;
  @ApiProperty(COUNT)
  within60: number;
  @ApiProperty(COUNT)
  within90: number;
}

export class DepartureMoneyDto {
  @ApiProperty({ ...VND, description: 'VND collected and not handed over, as known now.' })
  amount: number;
  @ApiProperty({ ...COUNT, description: 'Lines of which something is left.' })
  lines: number;
  @ApiProperty({ ...DAY, nullable: true, description: 'Null when nothing is left.' })
  oldestCollectedOn: LocalDate | null;
}

export class DepartureReceiptDto {
  @ApiProperty({ maxLength: 40 })
  sourceSystem: string;
  @ApiProperty({ maxLength: 40 })
  receiptNo: string;
  @ApiProperty(DAY)
  collectedOn: LocalDate;
  @ApiProperty({ ...COUNT, description: 'Its lines that are not wholly handed over.' })
  lines: number;
  @ApiProperty({ ...VND, description: 'VND that are left of them.' })
  amount: number;
}

export class DepartureReceiptsDto {
  @ApiProperty(COUNT)
  total: number;
  @ApiProperty({ type: [DepartureReceiptDto], maxItems: MAX_LISTED, description: 'By day of collection.' })
  items: readonly DepartureReceiptDto[];
}

export class DepartureLoadDto {
  @ApiProperty(COUNT)
  participants: number;
  @ApiProperty({ ...COUNT, minimum: 1 })
  staff: number;
}

export class DepartureLossBasisDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('evaluation-run', 1) })
  runId: string;
  @ApiProperty({ maxLength: 7, example: '2026-H1' })
  period: string;
  @ApiProperty({ enum: [...RETENTION_MEASURES] })
  measure: RetentionMeasure;
  @ApiProperty({ ...COUNT, description: 'Covers renewed, of all agents of the office.' })
  numerator: number;
  @ApiProperty({ ...COUNT, minimum: 1, description: 'Covers that ran out.' })
  denominator: number;
}

export class DepartureLossDto {
  @ApiProperty({ ...COUNT, description: 'Of those due within 90 days, rounded down.' })
  participants: number;
  @ApiProperty({ type: DepartureLossBasisDto })
  basis: DepartureLossBasisDto;
}

export class DepartureFindingDto {
  @ApiProperty({ enum: [...FINDING_CODES] })
  code: FindingCode;
  @ApiProperty({ enum: [...SEVERITIES] })
  severity: Severity;
  @ApiProperty({ maxLength: 200 })
  detail: string;
}

export class DepartureImpactDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('agent', 1) })
  agentId: string;
  @ApiProperty({ maxLength: 7, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ maxLength: 200 })
  agentName: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ enum: [...AGENT_STATUSES], description: 'By its contracts, on the day.' })
  status: AgentStatus;
  @ApiProperty(DAY)
  on: LocalDate;
  @ApiProperty({
    description: 'False while receipts that came lately are being worked out: ask again in a minute.',
  })
  participantsAreCurrent: boolean;
  @ApiProperty({ type: DepartureCommunesDto })
  communes: DepartureCommunesDto;
  @ApiProperty({
    ...COUNT,
    description: 'Whom it holds on the day with a cover that runs beyond it, as paid by now.',
  })
  participantsInForce: number;
  @ApiProperty({ type: DepartureRenewalsDto })
  renewalsDue: DepartureRenewalsDto;
  @ApiProperty({ type: DepartureMoneyDto })
  moneyNotRemitted: DepartureMoneyDto;
  @ApiProperty({ type: DepartureReceiptsDto })
  openReceipts: DepartureReceiptsDto;
  @ApiProperty({
    type: DepartureLoadDto,
    nullable: true,
    description:
      'Participants for so many members of staff, the median of its office and below; null without staff.',
  })
  medianLoad: DepartureLoadDto | null;
  @ApiProperty({ type: DepartureTakersDto })
  takers: DepartureTakersDto;
  @ApiProperty({
    type: DepartureLossDto,
    nullable: true,
    description: 'How many would not renew if nobody took over; null when the office was never evaluated.',
  })
  projectedLoss: DepartureLossDto | null;
  @ApiProperty({
    type: [DepartureFindingDto],
    maxItems: FINDING_CODES.length,
    description: 'The gravest first.',
  })
  findings: readonly DepartureFindingDto[];
}

const toCommuneDto = (commune: ServedCommune): DepartureCommuneDto => ({
  ...commune,
  isLeftAlone: commune.otherAgents === 0,
});

const toLossDto = ({ participants, basis }: ProjectedLoss): DepartureLossDto => ({
  participants,
  basis: {
    runId: publicId.encode('evaluation-run', basis.runId),
    period: basis.period,
    measure: basis.measure,
    numerator: basis.renewed,
    denominator: basis.due,
  },
});

export function toDepartureImpactDto(impact: DepartureImpact): DepartureImpactDto {
  const { agent, day, communes, participants, money, medianLoad, takers, findings } = impact;
  return {
    agentId: publicId.encode('agent', agent.id),
    agentCode: agent.code,
    agentName: agent.name,
    officeId: publicId.encode('office', agent.officeId),
    status: agent.status,
    on: day,
    participantsAreCurrent: participants.areCurrent,
    communes: {
      total: communes.total,
      leftAlone: communes.leftAlone,
      items: communes.listed.map(toCommuneDto),
    },
    participantsInForce: participants.inForce,
    renewalsDue: {
      within30: participants.within30,
      within60: participants.within60,
      within90: participants.within90,
    },
    moneyNotRemitted: {
      amount: money.amount,
      lines: money.lines,
      oldestCollectedOn: money.oldestCollectedOn,
    },
    openReceipts: { total: money.receipts, items: money.listed },
    medianLoad: medianLoad && { participants: Number(medianLoad.num), staff: Number(medianLoad.den) },
    takers: { total: takers.length, items: takers.slice(0, MAX_LISTED).map(toTakerDto) },
    projectedLoss: impact.projectedLoss && toLossDto(impact.projectedLoss),
    findings,
  };
}
