import { nestedLists, strayFields } from './body-shape';
import { canonicalJson } from './canonical';

class Item {
  count = 1;
}

describe('fields that no DTO has', () => {
  it('are found at any depth, with their place', () => {
    const value: unknown = JSON.parse('{"a/b":[{"constructor":1}],"prototype":{},"x":{"__proto__":{"y":1}}}');
    expect(strayFields(value).map(({ pointer }) => pointer)).toEqual([
      '/a~1b/0/constructor',
      '/prototype',
      '/x/__proto__',
    ]);
  });

  it.each([[undefined], [null], [1], ['constructor'], [{}], [['constructor']], [{ name: 'constructor' }]])(
    'are not in %j',
    (value) => {
      expect(strayFields(value)).toEqual([]);
    },
  );
});

describe('lists of objects inside lists', () => {
  it('are found', () => {
    expect(nestedLists({ items: [new Item(), [new Item()]] }).map(({ pointer }) => pointer)).toEqual([
      '/items/1',
    ]);
  });

  it.each([
    [{ items: [new Item()] }],
    [{ table: [[1, 2], [3]] }],
    [{ free: [[{ any: 1 }]] }],
    [[new Date(0)]],
  ])('are not in %j', (value) => {
    expect(nestedLists(value)).toEqual([]);
  });
});

describe('canonical JSON', () => {
  it.each([
    ['{"b":1,"a":[{"d":2,"c":3}]}', '{"a":[{"c":3,"d":2}],"b":1}'],
    ['"\\u0041"', '"A"'],
    ['1.0', '1'],
    ['[2,1]', '[2,1]'],
    ['null', 'null'],
  ])('of %s is %s', (text, canonical) => {
    expect(canonicalJson(JSON.parse(text))).toBe(canonical);
  });

  it('of nothing is null', () => {
    expect(canonicalJson([undefined])).toBe('[null]');
  });
});
