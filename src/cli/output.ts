import { Presets, SingleBar } from 'cli-progress';

/** What a command says to the person at the terminal. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Rows under their headings, columns as wide as their widest cell. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

export interface Progress {
  readonly update: (done: number, total: number, note?: string) => void;
  readonly stop: () => void;
}

/** A progress bar; where the output is no terminal, a line every two seconds. */
export function progress(title: string): Progress {
  const bar = new SingleBar(
    {
      format: `${title.padEnd(24)} {bar} {percentage}% {value}/{total} {note}`,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
      hideCursor: true,
      stream: process.stdout,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update(done, total, note = '') {
      if (!isStarted) bar.start(total, done, { note });
      else {
        bar.setTotal(total);
        bar.update(done, { note });
      }
      isStarted = true;
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}
