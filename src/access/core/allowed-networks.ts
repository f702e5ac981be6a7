import { isInNetworks } from '../../shared/ip-address';

/**
 * Whether somebody may call from an address: from one of the networks, or from anywhere when there are none.
 * @param address as the server knows it: behind proxies that are trusted, the one before them.
 */
export const isAllowed = (networks: readonly string[], address: string): boolean =>
  networks.length === 0 || isInNetworks(address, networks);
