import ipaddr from 'ipaddr.js';

export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/** Which link an IPv6 address is on, behind its `%`. */
const ZONE = /^[\w.:-]+$/;
/** Bits of IPv6 before the IPv4 address that it carries. */
const MAPPED_BITS = 96;

/** Four numbers in decimal, none with a zero before it: libraries take much else for an address. */
const ipv4Of = (text: string): ipaddr.IPv4 | undefined =>
  ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text) : undefined;

/** The last four bytes, where they are written as IPv4, as IPv6 writes all others. */
function withoutDots(text: string): string {
  const start = text.lastIndexOf(':') + 1;
  const [a, b, c, d] = ipv4Of(text.slice(start))?.octets ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return text;
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function ipv6Of(text: string): ipaddr.IPv6 | undefined {
  // Dots are not left to the library: `::10.0.0.7` would be 10.0.0.7 to it.
  const plain = withoutDots(text);
  return !plain.includes('.') && ipaddr.IPv6.isValid(plain) ? ipaddr.IPv6.parse(plain) : undefined;
}

/**
 * The address that a text is, without its zone. IPv4 that IPv6 carries, as a socket that takes both gives it, is IPv4.
 * @returns undefined when it is none, in the forms in which sockets and URLs write them.
 */
export function ipAddressOf(text: string): IpAddress | undefined {
  const [bare = '', zone, ...more] = text.split('%');
  if (!bare.includes(':')) return zone === undefined ? ipv4Of(bare) : undefined;
  if (more.length > 0 || (zone !== undefined && !ZONE.test(zone))) return undefined;
  const address = ipv6Of(bare);
  return address?.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** Addresses of IPv6 with the same first bits, or of IPv4 as IPv6 carries them. */
interface IpNetwork {
  readonly first: ipaddr.IPv6;
  readonly bits: number;
}

const asIpv6 = (address: IpAddress): ipaddr.IPv6 =>
  address instanceof ipaddr.IPv4 ? address.toIPv4MappedAddress() : address;

function ipNetworkOf(text: string): IpNetwork | undefined {
  const [first = '', bits, ...more] = text.split('/');
  const address = ipAddressOf(first);
  const [before, width] = first.includes(':') ? [0, 128] : [MAPPED_BITS, 32];
  if (!address || more.length > 0 || (bits !== undefined && !/^\d+$/.test(bits))) return undefined;
  const length = bits === undefined ? width : Number(bits);
  return length <= width ? { first: asIpv6(address), bits: before + length } : undefined;
}

/** True for an address, or a network such as `10.0.0.0/8`. */
export const isIpNetwork = (text: string): boolean => ipNetworkOf(text) !== undefined;

/** Whether an address lies in one of the networks. What is no address does not, and in what is no network lies nothing. */
export function isInNetworks(text: string, networks: readonly string[]): boolean {
  const address = ipAddressOf(text);
  if (!address) return false;
  const place = asIpv6(address);
  return networks.some((one) => {
    const network = ipNetworkOf(one);
    return network !== undefined && place.match(network.first, network.bits);
  });
}
