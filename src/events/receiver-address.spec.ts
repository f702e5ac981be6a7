import { isPublicAddress } from './receiver-address';

describe('an address of the public internet', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '169.253.255.255',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback, all of it', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['shared by a carrier, metadata of Alibaba', '100.100.100.200'],
    ['link-local, metadata of most clouds', '169.254.169.254'],
    ['link-local, of containers', '169.254.170.2'],
    ['inside, the wire server of Azure', '168.63.129.16'],
    ['reserved, metadata of Oracle', '192.0.0.192'],
    ['for documentation', '192.0.2.1'],
    ['for documentation', '203.0.113.9'],
    ['for benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:a9fe:a9fe'],
    ['IPv4 in IPv6, long since given up', '::127.0.0.1'],
    ['IPv4 behind a translator', '64:ff9b::10.0.0.1'],
    ['IPv4 behind a translator', '64:ff9b:1::10.0.0.1'],
    ['IPv4 in 6to4', '2002:7f00:1::1'],
    ['IPv4 in Teredo', '2001::1'],
    ['unique local, metadata of AWS', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['for documentation', '2001:db8::1'],
    ['multicast', 'ff02::1'],
    ['not handed out', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address as we write it', '127.1.1'],
  ])('is not one that is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
