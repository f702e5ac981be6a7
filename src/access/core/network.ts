import { ipAddressOf } from '../../shared/ip-address';

/** A household or an office holds a whole /64, so its addresses count as one. */
const NETWORK_GROUPS = 4;

/**
 * The network that an address counts under when attempts are limited: an IPv4 address itself (also when it is written
 * as IPv6), the /64 of an IPv6 address. Text that is no address stays as it is.
 */
export function networkOf(text: string): string {
  const address = ipAddressOf(text);
  if (!address) return text;
  if (!('parts' in address)) return address.toString();
  const groups = address.parts.slice(0, NETWORK_GROUPS).map((part) => part.toString(16));
  return `${groups.join(':')}::/64`;
}
