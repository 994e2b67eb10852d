/** The host of an address in small letters, without «www.»; empty for a path. */
export const hostOf = (address: string): string =>
  /^(?:https?:)?\/\/([^/?#:@]+)/iu
    .exec(address.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./u, '') ?? '';

/** Hosts as addresses name them. */
export const hostSet = (hosts: readonly string[]): ReadonlySet<string> =>
  new Set(hosts.map((host) => host.toLowerCase().replace(/^www\./u, '')));
