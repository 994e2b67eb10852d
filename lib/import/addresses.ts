/** A host by which it is compared: in small letters, without «www.». */
export const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./u, '');

/** The host of an address in small letters, without «www.»; empty for a path. */
export const hostOf = (address: string): string =>
  bareHost(/^(?:https?:)?\/\/([^/?#:@]+)/iu.exec(address.trim())?.[1] ?? '');

/** Hosts as addresses name them. */
export const hostSet = (hosts: readonly string[]): ReadonlySet<string> => new Set(hosts.map(bareHost));
