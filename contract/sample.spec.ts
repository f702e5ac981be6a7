import { sampleOf } from './sample';

const document = {
  components: {
    schemas: {
      Node: {
        type: 'object',
        required: ['name', 'inner'],
        properties: { name: { type: 'string' }, inner: { $ref: '#/components/schemas/Node' }, more: {} },
      },
    },
  },
};

describe('sampleOf', () => {
  it.each([
    ['an example', { type: 'string', example: 'IS0001M', default: 'x' }, 'IS0001M'],
    ['the first of examples', { type: 'string', examples: ['a', 'b'] }, 'a'],
    ['a default', { type: 'integer', default: 50 }, 50],
    ['a word', { type: 'string', enum: ['good', 'bad'] }, 'good'],
    ['a day', { type: 'string', format: 'date' }, '2026-03-31'],
    ['a text', { type: 'string', maxLength: 9 }, 'text'],
    ['a number', { type: 'integer', minimum: 3 }, 3],
    ['yes or no', { type: 'boolean' }, false],
    ['a list', { type: 'array', items: { type: 'boolean' } }, [false]],
    ['one of several', { oneOf: [{ type: 'boolean' }, { type: 'string' }] }, false],
    [
      'what must be there',
      { type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, b: {} } },
      { a: false },
    ],
    ['everything where nothing must', { properties: { a: { type: 'boolean' } } }, { a: false }],
    [
      'what it is made of',
      { allOf: [{ required: ['a'], properties: { a: { type: 'boolean' } } }, { required: ['b'] }] },
      { a: false, b: 'text' },
    ],
  ])('shows %s', (_what, schema, sample) => {
    expect(sampleOf(document, schema)).toEqual(sample);
  });

  it('ends in what holds itself', () => {
    const text = JSON.stringify(sampleOf(document, { $ref: '#/components/schemas/Node' }));
    expect(text.match(/"name":"text"/g)!.length).toBeGreaterThan(1);
    expect(text.length).toBeLessThan(1_000);
  });
});
