import { harvestWords } from '@/content/harvest';
import { fill, strings } from '@/content/strings';
import { tokenOf, type Body } from '@/lib/feeds/oai/document';
import { writeToken, type SetsAsk } from '@/lib/feeds/oai/token';
import { refusal, setSpec, type Refusal, type SetName } from '@/lib/feeds/oai/words';
import type { XmlNode } from '@/lib/feeds/xml';

export interface NamedSet extends SetName {
  /** The section's name or the issue's title, which may be empty. */
  name: string;
}

/**
 * A page of the sets (§4.6). Sections and issues each hang on a set that holds them all, listed before the first of them.
 * @param found one more than a page when there are more
 */
export function setsBody(found: readonly NamedSet[], ask: SetsAsk, pageSize: number): Body | Refusal {
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  if (last === undefined) return refusal('noSetHierarchy', 'there is nothing here yet, and so there are no sets');
  let kind = ask.after?.kind;
  const set: XmlNode[] = [];
  for (const one of page) {
    if (one.kind !== kind) set.push(setNode({ kind: one.kind, number: null, name: harvestWords.sets[one.kind] }));
    kind = one.kind;
    set.push(setNode(one));
  }
  const after = { kind: last.kind, number: last.number };
  const cursor = ask.cursor + set.length;
  const token = found.length > pageSize ? writeToken('ListSets', { after, cursor }) : null;
  return { node: { ListSets: { set, ...tokenOf(token, ask.cursor, null) } } };
}

const setNode = (set: NamedSet): XmlNode => ({ setSpec: setSpec(set), setName: nameOf(set) });

function nameOf({ kind, number, name }: NamedSet): string {
  if (kind === 'section' || number === null) return name;
  return [fill(strings.issue.title, { number }), ...(name === '' ? [] : [name])].join(`${strings.punctuation.comma} `);
}
