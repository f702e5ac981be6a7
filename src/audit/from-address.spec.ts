import { plainAddress } from './from-address';

describe('where a request came from', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['::FFFF:10.0.0.7', '10.0.0.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['10.0.0.7, 10.0.0.8', null],
    ['::ffff:10.0.0.700', null],
    ['unix:', null],
    ['', null],
    [undefined, null],
  ])('is kept of %j as %j', (text, address) => {
    expect(plainAddress(text)).toBe(address);
  });
});
