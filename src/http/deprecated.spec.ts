import { deprecationHeaders } from './deprecated';

const LINK = 'https://example.vn/dai-ly-thu/moves';

describe('deprecationHeaders', () => {
  it('says since when, until when and what to do instead', () => {
    expect(deprecationHeaders({ since: '2026-07-01', sunset: '2027-01-01', link: LINK })).toEqual({
      Deprecation: '@1782838800',
      Sunset: 'Thu, 31 Dec 2026 17:00:00 GMT',
      Link: `<${LINK}>; rel="deprecation"; type="text/html"`,
    });
  });

  it('says no end that is not known', () => {
    expect(deprecationHeaders({ since: '2026-07-01', link: LINK })).not.toHaveProperty('Sunset');
  });

  it.each([
    ['a day that does not exist', { since: '2026-02-30', link: LINK }, 'not a date: 2026-02-30'],
    ['an end that does not exist', { since: '2026-07-01', sunset: 'soon', link: LINK }, 'not a date: soon'],
    [
      'an end before its beginning',
      { since: '2026-07-01', sunset: '2026-06-30', link: LINK },
      'gone on 2026-06-30',
    ],
    ['a link that is no address', { since: '2026-07-01', link: 'see the docs' }, 'Invalid URL'],
  ])('refuses %s', (_what, deprecation, why) => {
    expect(() => deprecationHeaders(deprecation)).toThrow(why);
  });
});
