import type { Random } from './random';
import * as words from './words';

export interface Sentence {
  text: string;
  words: number;
}

/** So many sentences are made once and then drawn from: enough that no two articles share more than a few. */
const POOL = 20_000;

/** The sentences of a run. Making each article's anew would take longer than writing it into the database. */
export const sentencePool = (random: Random): Sentence[] => Array.from({ length: POOL }, () => sentence(random));

/** One sentence of eight to thirty words. */
export function sentence(random: Random): Sentence {
  const parts = [random.chance(0.5) ? `${random.pick(words.openers)} ` : '', clause(random)];
  if (random.chance(0.5)) parts.push(`، ${random.pick(words.connectors)} ${clause(random)}`);
  if (random.chance(0.4)) parts.push(`، ${random.pick(words.closers)}`);
  const text = `${parts.join('')}.`;
  return { text, words: text.split(' ').length };
}

/** Who did what, where and how. */
export function clause(random: Random): string {
  const his = random.chance(0.6);
  const verb = random.pick(his ? words.hisVerbs : words.herVerbs);
  const subject = random.pick(his ? words.hisSubjects : words.herSubjects);
  const parts = [verb, subject, random.pick(words.objects)];
  if (random.chance(0.4)) parts.push(`و${random.pick(words.objects)}`);
  parts.push(random.pick(words.places));
  if (random.chance(0.5)) parts.push(random.pick(words.manners));
  return parts.join(' ');
}

/** A title: sometimes a clause, more often a subject. */
export function title(random: Random): string {
  const [one, other] = [random.pick(words.objects), random.pick(words.objects)];
  const place = random.pick(words.places);
  const kinds = [
    () => `${one} ${place}`,
    () => `${one} و${other} ${place}`,
    () => `كيف ${random.pick(words.hisVerbs)} ${random.pick(words.hisSubjects)} ${one}`,
    () => `من ${one} إلى ${other}`,
    () => `${one}: قراءة ${random.pick(words.manners)}`,
  ];
  return random.pick(kinds)();
}
