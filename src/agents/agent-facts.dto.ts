import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, InstantField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import type { Fact } from './agent-facts.repository';
import type { FactTable } from './fact-tables';

export class FactsQuery extends PageQuery {
  @InstantField({ optional: true, description: 'The versions that were current at that instant.' })
  asOf?: string;

  @ChoiceField(['current', 'all'], { optional: true, default: 'current' })
  versions: 'current' | 'all' = 'current';
}

interface FactFields {
  readonly id: string;
  readonly agentId: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** What every version of a fact about an agent shows. Its id is that of the version. */
export class FactDto implements FactFields {
  @ApiProperty({ maxLength: 40 })
  id: string;

  @ApiProperty({ maxLength: 40, example: 'agt_k3Xy8nLmPq' })
  agentId: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When another version took its place, or it was taken back; null while it is current.',
  })
  supersededAt: string | null;
}

export const factDto = <Values>(table: FactTable<Values>, fact: Fact<Values>): FactFields => ({
  id: publicId.encode(table.kind, fact.id),
  agentId: publicId.encode('agent', fact.agentId),
  recordedAt: fact.recordedAt.toISOString(),
  supersededAt: fact.supersededAt?.toISOString() ?? null,
});
