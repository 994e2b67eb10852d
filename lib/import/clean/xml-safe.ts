import { decodeEntity } from '@/lib/import/clean/characters/entities';

export interface XmlSafe {
  push(text: string): string;
  end(): string;
  /** How often something was mended. */
  readonly repaired: number;
}

/** Controls, halves of pairs and non-characters: the complement of Char in XML 1.0, section 2.2. */
const FORBIDDEN = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Surrogate}', 'gu');
const AMPERSAND = /&(?:#(\d{1,9});|#x([\da-f]{1,8});|([a-z][a-z\d]{1,31});)?|\]\]>/giu;
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const BEGINNING = /<\?xml[\s?]|<(?:[a-z_][\w.-]*[\s:>]|!--|!doctype)/iu;
const MOST_JUNK = 65_536;
/** A named entity, a number or the beginning of a section, cut by the end of a piece, is no longer than this. */
const LONGEST = 36;
const ENDS = { cdata: ']]>', comment: '-->' } as const;

/**
 * XML in pieces, so that a strict parser reads it: what stands before the declaration goes, as do characters that XML
 * forbids; a lone ampersand is escaped and the entities of HTML become their characters, but not inside CDATA sections
 * and comments. Holds back a few characters between pieces.
 */
export function xmlSafe(): XmlSafe {
  let place: 'junk' | 'text' | keyof typeof ENDS = 'junk';
  let held = '';
  let repaired = 0;

  const mend = (text: string): string =>
    text.replace(AMPERSAND, (found, decimal?: string, hex?: string, name?: string) => {
      const [mended, isSound] = mendedReference(found, decimal, hex, name);
      if (!isSound) repaired += 1;
      return mended;
    });

  function step(last: boolean): string {
    let out = '';
    for (;;) {
      if (place === 'junk') {
        const at = held.search(BEGINNING);
        if (at < 0 && !last && held.length < MOST_JUNK) return out;
        if (at > 0 && held.slice(0, at).replace('\ufeff', '') !== '') repaired += 1;
        held = held.slice(Math.max(0, at));
        place = 'text';
      } else if (place === 'text') {
        const at = held.search(/<!\[CDATA\[|<!--/u);
        if (at < 0) {
          const cut = last ? held.length : safeCut(held);
          out += mend(held.slice(0, cut));
          held = held.slice(cut);
          return out;
        }
        place = held.startsWith('<!--', at) ? 'comment' : 'cdata';
        out += mend(held.slice(0, at)) + held.slice(at, at + 4);
        held = held.slice(at + 4);
      } else {
        const end = ENDS[place];
        const at = held.indexOf(end);
        const cut = at < 0 ? Math.max(0, last ? held.length : held.length - 2) : at + 3;
        out += held.slice(0, cut);
        held = held.slice(cut);
        if (at < 0) return out;
        place = 'text';
      }
    }
  }

  let half = '';
  const allowed = (text: string): string =>
    text.replace(FORBIDDEN, () => {
      repaired += 1;
      return '';
    });
  return {
    push(text) {
      const whole = half + text;
      // A pair may be cut between two pieces.
      half = /[\ud800-\udbff]$/.exec(whole)?.[0] ?? '';
      held += allowed(half === '' ? whole : whole.slice(0, -1));
      return step(false);
    },
    end() {
      held += allowed(half);
      half = '';
      return step(true);
    },
    get repaired() {
      return repaired;
    },
  };
}

/** Where a piece may be cut without cutting a reference, the opening of a section or the end of one. */
function safeCut(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  const at = tail.search(/&[^;&]*$|<!?[-[A-Z]*$|\]{1,2}$/u);
  return at < 0 ? text.length : from + at;
}

function mendedReference(found: string, decimal?: string, hex?: string, name?: string): [string, boolean] {
  if (found === ']]>') return [']]&gt;', false];
  if (decimal !== undefined || hex !== undefined) {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return isAllowed(code) ? [found, true] : ['', false];
  }
  if (name === undefined) return ['&amp;', false];
  if (OF_XML.has(name)) return [found, true];
  const character = decodeEntity(found);
  if (character === found) return [`&amp;${name};`, false];
  // Signs of markup stay escaped, whatever their name ("&LT;", "&AMP;").
  return [character.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`), false];
}

const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
