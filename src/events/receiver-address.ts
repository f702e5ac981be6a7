import { ipAddressOf } from '../shared/ip-address';

/** Addresses that are public by their number and yet answer for the inside: the wire server of Azure. */
const INSIDE: readonly string[] = ['168.63.129.16'];

/** Unicast addresses of the internet are handed out from here only. */
const isHandedOut = (parts: readonly number[]): boolean => parts[0]! >> 13 === 0b001;

/**
 * True for an address of the public internet: no private, loopback, link-local, shared, multicast, documentation or
 * otherwise special one, and none that stands for such a one inside IPv6. What is not known to be public is not.
 */
export function isPublicAddress(text: string): boolean {
  const address = ipAddressOf(text);
  // What has a zone is on a link.
  if (!address || text.includes('%') || address.range() !== 'unicast') return false;
  return 'parts' in address ? isHandedOut(address.parts) : !INSIDE.includes(address.toString());
}
