import { languageOf } from './language';

describe('languageOf', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['vi', 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi;q=0.5, en;q=0.7', 'en'],
    ['en, vi', 'en'],
    ['fr, de;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['*', 'vi'],
    ['en;q=0.1, *;q=0.5', 'vi'],
    ['en;q=0', 'vi'],
    ['en;q=x', 'vi'],
    ['en;q=2', 'vi'],
    [';;q=1,,-', 'vi'],
  ])('%j is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it.each([
    [undefined, 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['vi', 'vi'],
  ] as const)('%j is answered in %s where English is the rule', (header, language) => {
    expect(languageOf(header, 'en')).toBe(language);
  });
});
