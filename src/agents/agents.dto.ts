import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import {
  AGENT_SORTS,
  type AgentFilter,
  type AgentOnDay,
  type AgentSort,
  type AgentView,
  type NewAgent,
} from './agents.repository';
import type { AgentChange } from './agents.service';
import { AGENT_CODE, AGENT_KINDS, AGENT_STATUSES, type AgentKind, type AgentStatus } from './core/agent';
import { PendingDecisionDto, toPendingDecisionDto } from './pending-decision.dto';

/** Ten digits, and three more for a branch. */
const TAX_CODE = /^[0-9]{10}(-[0-9]{3})?$/;

export class CreateAgentDto {
  @CodeField(AGENT_CODE, { max: 7, example: 'IS0212M' })
  code: string;

  @TextField({ max: 200, example: 'Bưu điện quận Ba Đình' })
  name: string;

  @ChoiceField(AGENT_KINDS)
  kind: AgentKind;

  @IdField('office', { description: 'The office that manages it: your own or one below.' })
  officeId: string;

  @CodeField(TAX_CODE, { max: 14, optional: true, nullable: true, example: '0102595740' })
  organisationTaxCode?: string | null;
}

export class ChangeAgentDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @ChoiceField(AGENT_KINDS, { optional: true })
  kind?: AgentKind;

  @IdField('office', { optional: true })
  officeId?: string;

  @CodeField(TAX_CODE, { max: 14, optional: true, nullable: true, description: 'Null takes it away.' })
  organisationTaxCode?: string | null;
}

export class AgentsQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Part of the name, with or without marks.' })
  search?: string;

  @ChoiceField(AGENT_KINDS, { optional: true })
  kind?: AgentKind;

  @IdField('office', { optional: true, description: 'Of this office and those below.' })
  officeId?: string;

  @ChoiceField(AGENT_STATUSES, { optional: true })
  status?: AgentStatus;

  @DateField({ optional: true, description: 'The day for which the status is given; today unless told.' })
  statusOn?: LocalDate;

  @ChoiceField(AGENT_SORTS, {
    optional: true,
    default: 'code',
    description: 'Names sort without their marks.',
  })
  sort: AgentSort = 'code';
}

export class AgentDto {
  @ApiProperty({ maxLength: 40, example: 'agt_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 7, example: 'IS0212M' })
  code: string;

  @ApiProperty({ maxLength: 200, example: 'Bưu điện quận Ba Đình' })
  name: string;

  @ApiProperty({ enum: [...AGENT_KINDS] })
  kind: AgentKind;

  @ApiProperty({ maxLength: 40, example: 'ofc_k3Xy8nLmPq' })
  officeId: string;

  @ApiProperty({ type: String, maxLength: 14, nullable: true, example: '0102595740' })
  organisationTaxCode: string | null;

  @ApiProperty({ enum: [...AGENT_STATUSES], description: 'By the contracts, on the day asked for or today.' })
  status: AgentStatus;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class AgentDetailDto extends AgentDto {
  @ApiProperty({
    type: PendingDecisionDto,
    nullable: true,
    description:
      'What is proposed or approved about it and not done yet; of several that which takes effect first.',
  })
  pendingDecision: PendingDecisionDto | null;
}

const fieldsOf = (agent: AgentOnDay): PlainFields<AgentDto> => ({
  id: publicId.encode('agent', agent.id),
  code: agent.code,
  name: agent.name,
  kind: agent.kind,
  officeId: publicId.encode('office', agent.officeId),
  organisationTaxCode: agent.organisationTaxCode,
  status: agent.status,
  createdAt: agent.createdAt.toISOString(),
});

export const toAgentDto = (agent: AgentOnDay): AgentDto => fieldsOf(agent);

export const toAgentDetailDto = (agent: AgentView): AgentDetailDto => ({
  ...fieldsOf(agent),
  pendingDecision: toPendingDecisionDto(agent.pendingDecision),
});

export const newAgent = ({ code, name, kind, officeId, organisationTaxCode }: CreateAgentDto): NewAgent => ({
  code,
  name,
  kind,
  officeId: publicId.decode('office', officeId)!,
  organisationTaxCode: organisationTaxCode ?? null,
});

/** What the body says: a field that is left out stays as it is. */
export const agentChange = (body: ChangeAgentDto): AgentChange => ({
  ...(body.name ? { name: body.name } : {}),
  ...(body.kind ? { kind: body.kind } : {}),
  ...(body.officeId ? { officeId: publicId.decode('office', body.officeId)! } : {}),
  ...(body.organisationTaxCode === undefined ? {} : { organisationTaxCode: body.organisationTaxCode }),
});

export const agentFilter = ({ search, kind, officeId, status }: AgentsQuery): AgentFilter => ({
  search,
  kind,
  officeId: publicId.decode('office', officeId),
  status,
});
