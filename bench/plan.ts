import { parseArgs } from 'node:util';
import { SCALES, type Scale } from '../src/demo/scale/scale';

const LEAST_TRIES = 5;
const FEWEST_AGENTS = 50;
/** Lines that are sent in one try at the full scale. */
const LINES = 1_000_000;

/** What is to be measured, as the command line says. */
export interface Plan {
  readonly names: readonly string[];
  readonly scale: Scale;
  /** A smaller register than the scale has, for developing: goals are shown, and missing one is no failure. */
  readonly agents?: number;
  readonly tries: number;
  readonly asJson: boolean;
  /** Writes the results into docs/benchmarks.md. */
  readonly writes: boolean;
  /** Folder of a generated register that is kept and used again. */
  readonly data?: string;
  /** Lines that are sent in one try. */
  readonly lines: number;
}

const isScale = (text: string): text is Scale => Object.hasOwn(SCALES, text);

function wholeNumber(flag: string, given: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new Error(`${flag} is a whole number from ${least} to ${most}, not ${given}`);
  return number;
}

/**
 * Reads the command line.
 * @param known the names of all benches, in the order in which they run.
 * @throws Error for a name or number that makes no sense.
 */
export function planOf(given: readonly string[], known: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: 'city' },
      agents: { type: 'string' },
      tries: { type: 'string', default: String(LEAST_TRIES) },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const { scale } = values;
  if (!isScale(scale)) throw new Error(`--scale is ${Object.keys(SCALES).join(' or ')}, not ${scale}`);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`there is no bench ${unknown}, only ${known.join(', ')}`);
  const all = SCALES[scale].agents;
  const agents =
    values.agents === undefined ? undefined : wholeNumber('--agents', values.agents, FEWEST_AGENTS, all);
  if (values.write && agents !== undefined)
    throw new Error('--write is for the whole scale: what fewer agents take is not to be published');
  const leastTries = scale === 'city' && agents === undefined ? LEAST_TRIES : 1;
  return {
    names: positionals.length > 0 ? known.filter((name) => positionals.includes(name)) : known,
    scale,
    ...(agents === undefined ? {} : { agents }),
    tries: wholeNumber('--tries', values.tries, leastTries, 99),
    asJson: values.json,
    writes: values.write,
    ...(values.data === undefined ? {} : { data: values.data }),
    lines: agents === undefined ? LINES : Math.ceil((LINES * agents) / all),
  };
}
