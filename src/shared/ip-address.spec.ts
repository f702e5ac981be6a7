import { ipAddressOf, isInNetworks, isIpNetwork } from './ip-address';

describe('the address that a text is', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['::FFFF:10.0.0.7', '10.0.0.7'],
    ['::ffff:a00:7', '10.0.0.7'],
    ['0:0:0:0:0:ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:1:2:3:4:10.0.0.7', '2001:db8:1:2:3:4:a00:7'],
    ['::', '::'],
    ['::1', '::1'],
    // It only looks like one that carries IPv4.
    ['::10.0.0.7', '::a00:7'],
    ['64:ff9b::10.0.0.7', '64:ff9b::a00:7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::1%en-1.2', 'fe80::1'],
  ])('of %s is %s', (text, address) => {
    expect(ipAddressOf(text)?.toString()).toBe(address);
  });

  it.each([
    '',
    'unix:',
    'localhost',
    'unknown',
    '10.0.0.7, 10.0.0.8',
    '10.0.0.7:80',
    '10.0.0.7%eth0',
    ' 10.0.0.7',
    '10.0.0.700',
    '10.0.7',
    '167772167',
    '0xa.0.0.7',
    '010.0.0.7',
    '::ffff:10.0.0.700',
    '::ffff:010.0.0.7',
    '::ffff:0xa.0.0.7',
    '::ffff:10.0.7',
    '1:2:3',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::1',
    '[::1]',
    'fe80::1%',
    'fe80::1%eth0%eth1',
    'fe80::1%eth 0',
    '2001:db8::/32',
  ])('is none of %j', (text) => {
    expect(ipAddressOf(text)).toBeUndefined();
  });
});

describe('a network', () => {
  it.each(['10.0.0.0/8', '10.0.0.7', '0.0.0.0/0', '10.0.0.7/32', '2001:db8::/32', '::1', '::/0', '::1/128'])(
    'is %s',
    (text) => {
      expect(isIpNetwork(text)).toBe(true);
    },
  );

  it.each([
    '',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '2001:db8::/129',
    'ten/8',
    '10/8',
  ])('is not %j', (text) => {
    expect(isIpNetwork(text)).toBe(false);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.8', '203.0.113.7', false],
    ['203.0.113.7', '203.0.112.0/23', true],
    ['203.0.114.0', '203.0.112.0/23', false],
    // The same networks as IPv6 writes them.
    ['203.0.113.7', '::ffff:203.0.112.0/119', true],
    ['203.0.114.0', '::ffff:203.0.112.0/119', false],
    ['203.0.113.7', '::ffff:0:0/96', true],
    ['203.0.113.7', '::/0', true],
    ['2001:db8::1', '::ffff:0:0/96', false],
    ['::203.0.113.7', '203.0.113.0/24', false],
    ['203.0.113.7', 'nowhere', false],
    ['nowhere', '::/0', false],
  ])('%s lies in %s: %s', (address, network, expected) => {
    expect(isInNetworks(address, ['198.51.100.0/24', network])).toBe(expected);
  });
});
