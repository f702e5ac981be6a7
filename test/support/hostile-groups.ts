import { readFileSync } from 'node:fs';
import { type Json, type Operation, operationsOf } from './openapi';

/** That it is what the application serves is a test of the contract. */
export const CONTRACT = JSON.parse(readFileSync('openapi.json', 'utf8')) as Json;

/**
 * The tags of the contract in groups that take about as long as one another. Each group has a file of its own,
 * `test/e2e/hostile-<group>.e2e-spec.ts`, so that workers share them. A new tag goes where it belongs by what it is about.
 */
const TAGS = {
  /** Who may, what happened, and the machine room. */
  access: [
    'auth',
    'users',
    'machine-clients',
    'audit',
    'events',
    'webhooks',
    'schedules',
    'operation',
    'imports',
    'reports',
  ],
  /** Offices, agents, and what is known of both. */
  register: [
    'offices',
    'administrative-units',
    'holidays',
    'population-figures',
    'agents',
    'contracts',
    'quality',
  ],
  /** What is to be collected, and what was. */
  money: [
    'quotas',
    'quota-plans',
    'targets',
    'progress',
    'contributions',
    'remittances',
    'portfolio-assignments',
  ],
  /** How agents are judged, and what follows. */
  judgement: ['evaluation-policies', 'evaluation-runs', 'evaluations', 'flags', 'cases'],
} as const satisfies Record<string, readonly string[]>;

export type HostileGroup = keyof typeof TAGS;
export const HOSTILE_GROUPS = Object.keys(TAGS) as HostileGroup[];

/** The operations of a group, as they stand in the contract. */
export function operationsIn(group: HostileGroup): Operation[] {
  const tags: readonly string[] = TAGS[group];
  return operationsOf(CONTRACT).filter(({ value }) => value.tags?.some((tag) => tags.includes(tag)));
}
