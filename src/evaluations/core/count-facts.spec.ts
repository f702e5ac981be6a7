import { EDGE_CASES } from '../../../test/factories/edge-cases';
import { parsePeriod } from '../../shared/period';
import { Ratio, reduce } from '../../shared/ratio';
import { countAgent, countFacts } from './count-facts';
import { Measure } from './measure';

const fraction = (r: Ratio): number | string => {
  const { num, den } = reduce(r);
  return den === 1n || num === 0n ? Number(num) : `${num}/${den}`;
};

describe('counting the facts', () => {
  it.each(EDGE_CASES.map((edge) => [edge.name, edge] as const))('%s', (_, edge) => {
    const scope = { period: parsePeriod(edge.period), cutoff: edge.cutoff, parameters: edge.parameters };
    for (const [agent, expected] of Object.entries(edge.expected)) {
      const counted = countAgent(edge.facts, agent, scope);
      const values = Object.fromEntries(
        counted.measured
          .filter(({ measure }) => measure in expected)
          .map(({ measure, numerator, denominator }): [Measure, unknown] => [
            measure,
            [Number(numerator), fraction(denominator)],
          ]),
      );
      expect({ agent, ...values }).toEqual({ agent, ...expected });
      expect(countFacts(edge.facts, scope).find((other) => other.agent === agent)).toEqual(counted);
    }
    for (const [agent, expected] of Object.entries(edge.withheld ?? {})) {
      const { withheldLines, withheldAmount } = countAgent(edge.facts, agent, scope);
      expect([withheldLines, Number(withheldAmount)]).toEqual(expected);
    }
  });

  it('says of every measure why it has no evidence, exactly when its denominator is zero', () => {
    for (const edge of EDGE_CASES) {
      const scope = { period: parsePeriod(edge.period), cutoff: edge.cutoff, parameters: edge.parameters };
      for (const { measured } of countFacts(edge.facts, scope)) {
        for (const { denominator, noEvidenceReason } of measured) {
          expect(noEvidenceReason === undefined).toBe(denominator.num !== 0n);
        }
      }
    }
  });
});
