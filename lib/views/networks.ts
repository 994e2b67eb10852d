import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.parse>;

/**
 * Whether an address lies in one of these networks. Blank lines and what follows a # say nothing. Networks of one length
 * are kept together, so a list of tens of thousands costs no more than a look for each length that occurs.
 * @param where what holds the lines, for the message
 * @throws Error naming the line that is no network
 */
export function networks(lines: readonly string[], where: string): (address: string) => boolean {
  const families = { ipv4: new Map<number, Set<bigint>>(), ipv6: new Map<number, Set<bigint>>() };
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/#.*/u, '').trim();
    if (text === '') continue;
    const network = parse(text);
    if (!network) throw new Error(`${where}, line ${index + 1}: «${text}» is no address and no network`);
    const [address, length] = network;
    const family = families[address.kind()];
    const rest = BigInt(bitsOf(address) - length);
    family.set(length, (family.get(length) ?? new Set()).add(numberOf(address) >> rest));
  }
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    const number = numberOf(address);
    return [...families[address.kind()]].some(([length, known]) =>
      known.has(number >> BigInt(bitsOf(address) - length)),
    );
  };
}

/** An address alone is a network of itself. An IPv4 network in IPv6's clothes is one of IPv4, as visitors' addresses are. */
function parse(text: string): [Address, number] | null {
  const [start = ''] = text.split('/', 1);
  // Shorter forms are legal, and mean something else than those who write them think: 10.1/16 is within 10.0.0.0.
  if (!ipaddr.IPv4.isValidFourPartDecimal(start) && !ipaddr.IPv6.isValid(start)) return null;
  if (!text.includes('/')) {
    const address = ipaddr.process(text);
    return [address, bitsOf(address)];
  }
  if (!ipaddr.isValidCIDR(text)) return null;
  const [address, length] = ipaddr.parseCIDR(text);
  if (address.kind() === 'ipv4' || length < 96) return [address, length];
  const inner = ipaddr.process(start);
  return inner.kind() === 'ipv4' ? [inner, length - 96] : [address, length];
}

const bitsOf = (address: Address): number => (address.kind() === 'ipv4' ? 32 : 128);
const numberOf = (address: Address): bigint => BigInt(`0x${Buffer.from(address.toByteArray()).toString('hex')}`);
