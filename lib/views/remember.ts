import { LRUCache } from 'lru-cache';
import type { GateRules } from '@/lib/views/gates';

/** Browsers' names that are remembered: a day's readers have a few hundred. */
const AGENTS = 1_000;
/** Longer ones are asked about each time, so that nobody can fill the memory with them. */
const LONGEST = 400;

/**
 * The same rules, without asking the lists of robots again about a name that they have just been asked about: they are
 * long patterns, and most readers' browsers bear one of a few names.
 */
export function rememberAgents(rules: GateRules): GateRules {
  return {
    ...rules,
    isBot: remembered((agent) => rules.isBot(agent)),
    isListed: remembered((agent) => rules.isListed(agent)),
  };
}

function remembered(ask: (userAgent: string) => boolean): (userAgent: string) => boolean {
  const answers = new LRUCache<string, boolean>({ max: AGENTS });
  return (userAgent) => {
    const known = answers.get(userAgent);
    if (known !== undefined) return known;
    const answer = ask(userAgent);
    if (userAgent.length <= LONGEST) answers.set(userAgent, answer);
    return answer;
  };
}
