import { BlockList, isIP, isIPv4 } from 'node:net';

const NAMED: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const family = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

const partsOf = (network: string): { address: string; bits: number } => {
  const [address = '', bits] = network.split('/');
  return { address, bits: bits === undefined ? (isIPv4(address) ? 32 : 128) : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN };
};

/** An address, a network with its bits, or one of the named networks. */
export function isTrust(text: string): boolean {
  if (text in NAMED) return true;
  const { address, bits } = partsOf(text);
  return isIP(address) !== 0 && bits >= 0 && bits <= (isIPv4(address) ? 32 : 128);
}

/** Tells whether an address is one of those that may speak for somebody else. */
export function trustOf(list: readonly string[]): (address: string | undefined) => boolean {
  const trusted = new BlockList();
  for (const network of list.flatMap((one) => NAMED[one] ?? [one])) {
    const { address, bits } = partsOf(network);
    trusted.addSubnet(address, bits, family(address));
  }
  return (address) => address !== undefined && isIP(address) !== 0 && trusted.check(address, family(address));
}
