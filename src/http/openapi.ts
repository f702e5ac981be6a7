import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, type ServerObject, SwaggerModule } from '@nestjs/swagger';
import { ContractWebhooks } from './contract-webhooks';
import { usedHeaders } from './openapi-headers';
import { completeOperations } from './openapi-operations';
import { problemResponses } from './openapi-problems';
import { closeRequestSchemas, sayBounds } from './openapi-schemas';
import { Problem } from './problem';

/** The version of the package; a test keeps the two equal. */
export const VERSION = '0.1.0';

const DESCRIPTION = `Manages the performance of the collection agents of a social insurance office: agents and their
contracts, quotas, contribution batches, evaluations and the flags they raise.

Errors are RFC 9457 problems; program against \`code\`, show \`title\` and what \`errors\` say of fields, which is English or,
by \`Accept-Language: vi\`, Vietnamese; the \`detail\` of the problem is English. Lists are read by \`cursor\`. A change needs the \`ETag\` that
was read, as \`If-Match\`. A POST may carry an \`Idempotency-Key\` and can then be repeated for 24 hours without harm.
Amounts are whole VND, dates are \`YYYY-MM-DD\` in Asia/Ho_Chi_Minh, instants are RFC 3339 in UTC. Everyone sees their own
office and those below it: what lies outside is answered like what does not exist.`;

/** What the groups of operations are about, in the order in which they are shown. */
const TAGS: Readonly<Record<string, string>> = {
  auth: 'Sign in, stay signed in, sign out.',
  users: 'Who may do what, in which office.',
  'machine-clients': 'Machines that call for people, with their secrets and what they may do.',
  offices: 'The offices of the social insurance agency, one below another.',
  'administrative-units': 'Provinces, districts and communes with what became of them.',
  'population-figures': 'How many people who could take part were counted in which commune, and when.',
  holidays: 'Days on which nobody works, for deadlines in working days.',
  agents: 'Collection agents, their points, staff and territories.',
  contracts: 'Contracts of agents: signed, renewed, suspended, resumed, ended.',
  quality: 'What is known of how an agent works: training, complaints, reports that are due.',
  quotas: 'What is expected of offices and agents, by period.',
  'quota-plans': 'How a year is divided over offices and agents, until it is published as their quotas.',
  progress: 'How far agents and offices have come with the quotas of a year, and who will miss them.',
  targets: 'What share of a population is to take part by the end of a year, and how far that is.',
  contributions: 'What participants paid through agents, in batches, and what was taken back.',
  remittances: 'The money of contributions that agents handed over.',
  'portfolio-assignments': 'Participants handed over from one agent to another.',
  'evaluation-policies': 'The rules that verdicts follow, as data with versions.',
  'evaluation-runs':
    'Evaluating the agents of an office for a period: asked for, followed, revised, cancelled.',
  evaluations: 'The verdict on each agent, with its reasons down to the receipts.',
  flags: 'What a verdict asks a person to decide.',
  cases: 'What is decided about an agent: the grounds, what it said, what is proposed, who approved it.',
  imports: 'Files as offices have them, taken in behind the scenes, and what was wrong in which cell.',
  reports: 'Lists as files, made by themselves when they are due.',
  events: 'What happened, in order, for systems that follow it.',
  webhooks: 'The same, sent to systems that want to be called.',
  schedules: 'What happens by itself, and when.',
  audit: 'Who did what, chained so that a change shows.',
  operation: 'For whoever runs the service.',
};

const SERVER = {
  url: '/',
  description: 'The service that this document comes from: production, staging or local.',
};

const sorted = <T>(record: Readonly<Record<string, T>> | undefined): Record<string, T> =>
  Object.fromEntries(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

const usedTags = (document: OpenAPIObject): Set<string | undefined> =>
  new Set(
    Object.values(document.paths)
      .flatMap((item) => [item.get, item.post, item.put, item.patch, item.delete])
      .flatMap((operation) => operation?.tags),
  );

/** The contract of the API, complete: what the code declares and what holds for every operation. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('DaiLyThu')
    .setDescription(DESCRIPTION.replaceAll(/(?<!\n)\n(?!\n)/g, ' '))
    .setVersion(VERSION)
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description:
        'The access token of POST /v1/auth/login, of POST /v1/auth/token for a machine, or of the identity provider. ' +
        'Algorithm, issuer, audience and key are pinned (RFC8725).',
    });
  const document = SwaggerModule.createDocument(app, config.build(), {
    extraModels: [Problem],
    autoTagControllers: false,
  });
  const webhooks = app.get(ContractWebhooks, { strict: false });
  const used = usedTags(document);
  document.tags = Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));
  completeOperations(document);
  closeRequestSchemas(document);
  const responses = problemResponses();
  sayBounds(document.paths);
  sayBounds(document.components?.schemas);
  const sent = structuredClone(webhooks.all());
  sayBounds(sent);
  return {
    ...document,
    // Who may reach an installation is its operator's affair: the contract is for integrators outside the service.
    servers: [{ ...SERVER, 'x-internal': false } as ServerObject],
    paths: sorted(document.paths),
    webhooks: sorted(sent),
    components: {
      ...document.components,
      schemas: sorted(document.components?.schemas),
      headers: usedHeaders(document.paths, responses),
      responses,
      parameters: sorted(webhooks.parameters()),
    },
  };
}

/** The document as the committed file holds it. */
export const documentText = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;
