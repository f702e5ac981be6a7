import { isIP } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The address of a client as it is kept: without a zone, IPv4 as such where IPv6 carried it; null when it is none. */
export function plainAddress(text: string | undefined): string | null {
  const [address = ''] = (text ?? '').split('%');
  const plain = MAPPED.exec(address)?.[1] ?? address;
  return isIP(plain) === 0 ? null : plain;
}
