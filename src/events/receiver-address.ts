import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/** Addresses that are public by their number and yet answer for the inside: the wire server of Azure. */
const INSIDE: readonly string[] = ['168.63.129.16'];

/** Unicast addresses of the internet are handed out from here only. */
const isHandedOut = ({ parts }: ipaddr.IPv6): boolean => parts[0]! >> 13 === 0b001;

/**
 * True for an address of the public internet: no private, loopback, link-local, shared, multicast, documentation or
 * otherwise special one, and none that stands for such a one inside IPv6. What is not known to be public is not.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast' && !INSIDE.includes(text);
  if (address.isIPv4MappedAddress()) return isPublicAddress(address.toIPv4Address().toString());
  return address.zoneId === undefined && address.range() === 'unicast' && isHandedOut(address);
}
