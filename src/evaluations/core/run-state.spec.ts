import { DomainError } from '../../shared/domain-error';
import {
  FLAG_STATES,
  FlagEvent,
  RUN_STATES,
  RunEvent,
  SHARD_STATES,
  ShardEvent,
  ShardState,
  isRunFinished,
  nextFlagState,
  nextRunState,
  nextShardState,
  runEventOf,
} from './run-state';

/** The state after an event, or the code of the refusal. */
const outcome = (of: () => string): string => {
  try {
    return of();
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a run', () => {
  it.each<[RunEvent, string[]]>([
    // queued, preparing, running, completed, cancelled, needs-attention
    ['prepare', ['preparing', '', '', '', '', 'preparing']],
    ['start', ['', 'running', '', '', '', '']],
    ['complete', ['', '', 'completed', '', '', '']],
    ['cancel', ['cancelled', 'cancelled', 'cancelled', '', '', 'cancelled']],
    ['fail', ['', 'needs-attention', 'needs-attention', '', '', '']],
    ['retry', ['', '', '', '', '', 'running']],
  ])('%s', (event, expected) => {
    const after = RUN_STATES.map((state) => outcome(() => nextRunState(state, event)));
    expect(after).toEqual(expected.map((state, i) => state || `run-is-${RUN_STATES[i]}`));
  });

  it('is finished when completed or cancelled', () => {
    expect(RUN_STATES.filter(isRunFinished)).toEqual(['completed', 'cancelled']);
  });

  it.each<[ShardState[], ReturnType<typeof runEventOf>]>([
    [['done', 'done'], 'complete'],
    [[], 'complete'],
    [['done', 'waiting'], null],
    [['leased', 'needs-attention'], null],
    [['done', 'needs-attention'], 'fail'],
  ])('whose shards are %j goes on by %p', (shards, event) => expect(runEventOf(shards)).toBe(event));
});

describe('a shard', () => {
  it.each<[ShardEvent, string[]]>([
    // waiting, leased, done, needs-attention
    ['lease', ['leased', 'leased', '', '']],
    ['release', ['', 'waiting', '', '']],
    ['finish', ['', 'done', '', '']],
    ['fail', ['', 'needs-attention', '', '']],
    ['retry', ['', '', '', 'waiting']],
  ])('%s', (event, expected) => {
    const after = SHARD_STATES.map((state) => outcome(() => nextShardState(state, event)));
    expect(after).toEqual(expected.map((state, i) => state || `shard-is-${SHARD_STATES[i]}`));
  });
});

describe('a flag', () => {
  it.each<[FlagEvent, string[]]>([
    // raised, acknowledged, dismissed, withdrawn
    ['acknowledge', ['acknowledged', '', '', '']],
    ['dismiss', ['dismissed', '', '', '']],
    ['withdraw', ['withdrawn', 'withdrawn', '', '']],
  ])('%s', (event, expected) => {
    const after = FLAG_STATES.map((state) => outcome(() => nextFlagState(state, event, 'a duplicate')));
    expect(after).toEqual(expected.map((state, i) => state || `flag-is-${FLAG_STATES[i]}`));
  });

  it('is dismissed with a reason only', () => {
    expect(outcome(() => nextFlagState('raised', 'dismiss'))).toBe('dismissal-needs-reason');
    expect(outcome(() => nextFlagState('raised', 'dismiss', '  '))).toBe('dismissal-needs-reason');
    expect(outcome(() => nextFlagState('raised', 'acknowledge'))).toBe('acknowledged');
  });
});
