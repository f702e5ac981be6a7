import { type PublicIdKind, publicId } from '../../src/http/public-id';

const KINDS: readonly PublicIdKind[] = [
  'office',
  'administrative-unit',
  'user',
  'agent',
  'contract',
  'collection-point',
  'staff',
  'territory',
  'training-completion',
  'complaint',
  'report-deadline',
  'holiday',
  'quota',
  'contribution-batch',
  'contribution-line',
  'participant',
  'remittance',
  'portfolio-assignment',
  'policy',
  'evaluation-run',
  'evaluation',
  'flag',
  'audit-event',
  'upload',
  'quota-plan',
  'quota-plan-amendment',
  'early-warning',
  'case',
  'target',
  'case-dispute',
  'case-attachment',
  'case-document',
  'import',
  'import-mapping',
  'event',
  'webhook',
  'webhook-delivery',
  'machine-client',
  'report-order',
  'report',
];

/** `agt_` to what it names. */
export const PREFIXED_KINDS: ReadonlyMap<string, PublicIdKind> = new Map(
  KINDS.map((kind) => [publicId.encode(kind, 1).replace(/_.*$/, '_'), kind]),
);

export const numberedId = (kind: PublicIdKind, id: number): string => publicId.encode(kind, id);

/** What the id in an address names, by the part of the path before it. */
const COLLECTIONS: Readonly<Record<string, PublicIdKind>> = {
  'administrative-units': 'administrative-unit',
  agents: 'agent',
  'collection-points': 'collection-point',
  complaints: 'complaint',
  contracts: 'contract',
  batches: 'contribution-batch',
  'case-attachments': 'case-attachment',
  'case-documents': 'case-document',
  'case-disputes': 'case-dispute',
  cases: 'case',
  contributions: 'contribution-line',
  'evaluation-policies': 'policy',
  'evaluation-runs': 'evaluation-run',
  evaluations: 'evaluation',
  flags: 'flag',
  holidays: 'holiday',
  'import-mappings': 'import-mapping',
  imports: 'import',
  'machine-clients': 'machine-client',
  offices: 'office',
  'quota-plan-amendments': 'quota-plan-amendment',
  'quota-plans': 'quota-plan',
  quotas: 'quota',
  remittances: 'remittance',
  'report-deadlines': 'report-deadline',
  'report-orders': 'report-order',
  reports: 'report',
  staff: 'staff',
  targets: 'target',
  territories: 'territory',
  'training-completions': 'training-completion',
  uploads: 'upload',
  users: 'user',
  'webhook-deliveries': 'webhook-delivery',
  webhooks: 'webhook',
};

/** The kind of thing that `/v1/agents/{id}/…` names; undefined when it is named by no id. */
export const kindInPath = (path: string): PublicIdKind | undefined =>
  COLLECTIONS[/([\w-]+)\/\{\w+\}/.exec(path)?.[1] ?? ''];
