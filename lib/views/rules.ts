import { readFileSync } from 'node:fs';
import { isbot } from 'isbot';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { Counting } from '@/content/counting';
import type { GateRules } from '@/lib/views/gates';

/** COUNTER's published list: one regular expression an entry. */
const robotsFile = z.array(z.object({ pattern: z.string().min(1) }));

/**
 * The owner's rules, read once. @param siteUrl the site's public address
 * @throws Error naming the file or network that cannot be read
 */
export function gateRules(counting: Counting, siteUrl: string): GateRules {
  const listed = counting.robotsList === null ? [] : readRobots(counting.robotsList, counting.robotsExceptions);
  const ignored = networks(counting.ignoreAddresses);
  const own = new URL(siteUrl).host;
  return {
    isOurs: (origin, host) => {
      const from = URL.canParse(origin) ? new URL(origin).host : '';
      return from !== '' && (from === host || from === own);
    },
    isBot: (userAgent) => isbot(userAgent),
    isListed: (userAgent) => listed.some((pattern) => pattern.test(userAgent)),
    isIgnored: (userAgent, address) =>
      counting.ignoreAgents.some((part) => userAgent.includes(part)) || ignored(address),
  };
}

/** Whether an address lies in the data centres of the owner's file; in none without a file. */
export const dataCentres = ({ dataCentres: file }: Counting): ((address: string) => boolean) =>
  file === null ? () => false : networks(readFileSync(file, 'utf8').split('\n'));

function readRobots(file: string, exceptions: readonly string[]): RegExp[] {
  return robotsFile
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ pattern }) => !exceptions.includes(pattern))
    .map(({ pattern }) => new RegExp(pattern, 'iu'));
}

/** Whether an address lies in one of these networks. Blank lines and those that begin with # say nothing. */
function networks(lines: readonly string[]): (address: string) => boolean {
  const ranges = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.includes('/') ? line : `${line}/${line.includes(':') ? 128 : 32}`))
    .map((line) => ipaddr.parseCIDR(line));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some((range) => range[0].kind() === parsed.kind() && parsed.match(range));
  };
}
