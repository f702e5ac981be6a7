import * as fc from 'fast-check';
import { isDeeperThan } from './bodies';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('depth of JSON', () => {
  it('is that of its objects and lists, whatever stands in texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, isPretty) => {
        const text = JSON.stringify(value, null, isPretty ? 2 : 0);
        const depth = depthOf(value);
        expect(isDeeperThan(depth, text)).toBe(false);
        expect(isDeeperThan(depth - 1, text)).toBe(depth > 0);
      }),
    );
  });

  it.each([String.raw`"[[[\"[[["`, String.raw`{"a\\":"[[["}`, '"{{{{"'])(
    'is not raised by the text %s',
    (text) => {
      expect(isDeeperThan(1, text)).toBe(false);
    },
  );

  it('of what is no JSON is found as well', () => {
    expect(isDeeperThan(32, '['.repeat(1_000_000))).toBe(true);
  });
});
