import 'reflect-metadata';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, types } from 'pg';
import { toAgentDto } from '../src/agents/agents.dto';
import type { AgentOnDay } from '../src/agents/agents.repository';
import { toScorecardEntryDto } from '../src/evaluations/scorecard.dto';
import type { ScoredPeriod } from '../src/evaluations/evaluations.repository';
import { encodeCursor } from '../src/http/cursor';
import { publicId } from '../src/http/public-id';
import { agentPage, scorecard } from './floors/reading.sql';

/*
 * The floor of reading: node:http and prepared statements of pg, without router, validation, sign-in or transaction. It
 * answers with the very JSON of the API. Settings: DATABASE_URL, CURSOR_KEY in hex, OFFICE, DAY.
 */

const PAGE = 20;
const HISTORY = 50;
/** Connections, as many as the API has. */
const POOL = 10;
const LIST = 'agents?{"sort":"code"}';

const { DATABASE_URL, CURSOR_KEY, OFFICE, DAY } = process.env;
const cursorKey = Buffer.from(CURSOR_KEY!, 'hex');
types.setTypeParser(types.builtins.INT8, Number);
const pool = new Pool({ connectionString: DATABASE_URL, max: POOL });

async function agents(): Promise<object> {
  const { rows } = await pool.query<AgentOnDay>({
    name: 'agents',
    text: agentPage,
    values: [DAY, OFFICE, PAGE + 1],
  });
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  const nextCursor = last && rows.length > PAGE ? encodeCursor(cursorKey, LIST, [last.code, last.id]) : null;
  return { items: items.map(toAgentDto), nextCursor };
}

async function history(agentId: number): Promise<object> {
  const { rows } = await pool.query<ScoredPeriod>({
    name: 'scorecard',
    text: scorecard,
    values: [OFFICE, agentId, HISTORY],
  });
  return { items: rows.map(toScorecardEntryDto), nextCursor: null };
}

function answer(response: ServerResponse, page: object): void {
  const body = JSON.stringify(page);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

const server = createServer((request, response) => {
  const id = publicId.decode('agent', /^\/v1\/agents\/(\w+)\/scorecard$/.exec(request.url!)?.[1]);
  (id === undefined ? agents() : history(id)).then(
    (page) => answer(response, page),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}.\n`);
});
