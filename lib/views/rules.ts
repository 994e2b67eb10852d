import { readFileSync } from 'node:fs';
import { isbot } from 'isbot';
import { z } from 'zod';
import type { Counting } from '@/content/counting';
import type { GateRules } from '@/lib/views/gates';
import { networks } from '@/lib/views/networks';

/** COUNTER's published list: one regular expression an entry. */
const robotsFile = z.array(z.object({ pattern: z.string().min(1) }));
/** Browsers' names are shorter; of a longer one the list sees so much, since its hundreds of patterns all take a look. */
const LONGEST_AGENT = 1_024;

/**
 * The owner's rules, read once. @param siteUrl the site's public address
 * @throws Error naming the file or network that cannot be read
 */
export function gateRules(counting: Counting, siteUrl: string): GateRules {
  const listed = counting.robotsList === null ? [] : readRobots(counting.robotsList, counting.robotsExceptions);
  const ignored = networks(counting.ignoreAddresses, 'ignoreAddresses');
  const own = new URL(siteUrl).host;
  return {
    isOurs: (origin, host) => {
      const from = URL.canParse(origin) ? new URL(origin).host : '';
      return from !== '' && (from === host || from === own);
    },
    isBot: (userAgent) => isbot(userAgent),
    isListed: (userAgent) => {
      const agent = userAgent.slice(0, LONGEST_AGENT);
      return listed.some((pattern) => pattern.test(agent));
    },
    isIgnored: (userAgent, address) =>
      counting.ignoreAgents.some((part) => userAgent.includes(part)) || ignored(address),
  };
}

/**
 * Whether an address lies in the data centres of the owner's file; in none without a file.
 * @throws Error naming the file, and the line that is no network
 */
export const dataCentres = ({ dataCentres: file }: Counting): ((address: string) => boolean) =>
  file === null ? () => false : networks(readFileSync(file, 'utf8').split('\n'), file);

function readRobots(file: string, exceptions: readonly string[]): RegExp[] {
  try {
    return (
      robotsFile
        .parse(JSON.parse(readFileSync(file, 'utf8')))
        .filter(({ pattern }) => !exceptions.includes(pattern))
        // Not in Unicode mode: the list escapes what that does not let one escape, such as «A6\-Indexer».
        .map(({ pattern }) => new RegExp(pattern, 'i'))
    );
  } catch (cause) {
    throw new Error(`the list of robots ${file} cannot be read: ${String(cause)}`, { cause });
  }
}
