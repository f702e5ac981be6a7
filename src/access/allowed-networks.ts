import { BlockList, isIP } from 'node:net';

/** Of the IPv6 form of an IPv4 address, as a socket that takes both gives it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Whether an address lies in one of the networks, written as `10.0.0.0/8`; anywhere does when there are none.
 * @param address as the server knows it: behind proxies that are trusted, the one before them.
 */
export function isAllowed(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const plain = address.replace(MAPPED, '').replace(/%.*$/, '');
  if (isIP(plain) === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [first = '', bits] = network.split('/');
    list.addSubnet(first, Number(bits), familyOf(first));
  }
  return list.check(plain, familyOf(plain));
}
