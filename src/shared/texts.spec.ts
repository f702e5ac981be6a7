import { type Texts, readAloud, said } from './texts';

const TEXTS = {
  greeting: { vi: 'Xin chào', en: 'Good day' },
  meeting: { vi: '{who} đến {day}', en: 'On {day} {who} comes' },
} as const satisfies Texts;

describe('a text', () => {
  it('is said in the language', () =>
    expect([said(TEXTS.greeting, 'vi'), said(TEXTS.greeting, 'en')]).toEqual(['Xin chào', 'Good day']));

  it('is filled in where its language has it', () => {
    const values = { who: 'An', day: 'Monday' };
    expect([said(TEXTS.meeting, 'vi', values), said(TEXTS.meeting, 'en', values)]).toEqual([
      'An đến Monday',
      'On Monday An comes',
    ]);
  });

  it('has what is filled in as it is, braces and all', () =>
    expect(said(TEXTS.meeting, 'vi', { who: '{day} $1', day: 'x' })).toBe('{day} $1 đến x'));
});

describe('a catalogue read aloud', () => {
  it('has the keys as its English', () =>
    expect(readAloud({ 'rows-refused': 'Có dòng bị từ chối', draft: 'đang soạn thảo' })).toEqual({
      'rows-refused': { vi: 'Có dòng bị từ chối', en: 'Rows refused' },
      draft: { vi: 'đang soạn thảo', en: 'Draft' },
    }));

  it('reads them as it is told', () =>
    expect(readAloud({ collectedOn: 'Ngày thu' }, (key) => `<${key}>`)).toEqual({
      collectedOn: { vi: 'Ngày thu', en: '<collectedOn>' },
    }));
});
