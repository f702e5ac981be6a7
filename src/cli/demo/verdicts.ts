import { say, table } from '../output';
import type { DemoApi, RunView } from './api-client';

interface EvaluationView {
  readonly rank: number | null;
  readonly status: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly agentCode: string;
  readonly agentName: string;
}

interface FlagView {
  readonly rule: string;
  readonly recommendation: string;
  readonly explanation: string;
  readonly agentCode: string;
  readonly agentName: string;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

async function all<T>(api: DemoApi, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<T> = await api.get<Page<T>>(
      `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

const points = (score: number | null): string => (score === null ? '–' : (score / 100).toFixed(2));
const clip = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text;

/** Prints the ranking's two ends, the grades and the flags of a run, and returns the line that sums it up. */
export async function printVerdicts(api: DemoApi, run: RunView): Promise<string> {
  const evaluations = await all<EvaluationView>(api, `/v1/evaluation-runs/${run.id}/evaluations`);
  const flags = await all<FlagView>(api, `/v1/flags?period=${run.period}`);
  const rated = evaluations.filter((evaluation) => evaluation.status === 'rated');
  const count = (grade: string): number => rated.filter((evaluation) => evaluation.grade === grade).length;

  say(`\nHalf-year ${run.period}: ${evaluations.length} agents evaluated, ${rated.length} rated`);
  say(['A', 'B', 'C', 'D'].map((grade) => `${grade}: ${count(grade)}`).join('   '));
  say(`not rated: ${evaluations.length - rated.length}\n`);
  const row = (e: EvaluationView): string[] => [
    String(e.rank ?? '–'),
    e.agentCode,
    clip(e.agentName, 44),
    points(e.score),
    e.grade ?? '–',
  ];
  say(
    table(['rank', 'agent', 'name', 'score', 'grade'], [...rated.slice(0, 5), ...rated.slice(-5)].map(row)),
  );

  const severe = flags.filter(({ recommendation }) =>
    ['replacement', 'termination'].includes(recommendation),
  );
  say(`\nFlagged for replacement or termination, and why (${severe.length}):\n`);
  say(
    table(
      ['agent', 'name', 'recommendation', 'reason'],
      severe.map((flag) => [
        flag.agentCode,
        clip(flag.agentName, 36),
        flag.recommendation,
        clip(flag.explanation, 110),
      ]),
    ),
  );
  const mild = flags.length - severe.length;
  say(`\nBesides them ${mild} flags for a warning or an improvement plan: GET /v1/flags`);
  const flagged = new Set(flags.map((flag) => flag.agentCode)).size;
  return `demo: ${evaluations.length} agents evaluated, ${flagged} flagged, digest ${run.verdictDigest}`;
}
