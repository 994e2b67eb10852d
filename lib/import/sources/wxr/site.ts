import { distinct, namesOf, nameKey, type Names } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import { cleanText } from '@/lib/import/clean/text';
import { Attachments } from '@/lib/import/sources/wxr/attachments';
import { flat, type Author, type ChannelListener, type Term } from '@/lib/import/sources/wxr/channel';

/** As many posts of one day are a bulk entry, where other days have far fewer. */
const MANY = 100;
const UNUSUAL = 20;

/** What the first reading of an export gathers for the second: who, under what, with which pictures, when, how many. */
export class WxrSite implements ChannelListener {
  readonly names: Names;
  readonly attachments = new Attachments();
  readonly links = new Set<string>();
  /** All that the second reading will tell of, refused ones too. */
  items = 0;
  private readonly authors = new Map<string, string>();
  private readonly terms = new Map<string, Term>();
  private readonly byId = new Map<string, Term>();
  private readonly days = new Map<string, number>();
  private readonly cleaned = new Map<string, string>();
  private usual: number | null = null;

  constructor(readonly mapping: Mapping) {
    this.names = namesOf(mapping);
  }

  author({ login, name }: Author): void {
    this.authors.set(nameKey(login), name);
  }

  term(term: Term): void {
    this.terms.set(keyOf(term.taxonomy, term.slug), term);
    if (term.id !== '') this.byId.set(`${term.taxonomy} ${term.id}`, term);
  }

  count(day: string): void {
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
  }

  /** How many posts bear this day, when they are so many that it is likely the day of an upload; else null. */
  crowd(day: string): number | null {
    const count = this.days.get(day) ?? 0;
    if (count < MANY) return null;
    this.usual ??= middleOf([...this.days.values()]);
    return count > this.usual * UNUSUAL ? count : null;
  }

  /** The display name of a login; null where the export does not name it. */
  authorOf(login: string): string | null {
    return this.authors.get(nameKey(login)) ?? null;
  }

  termOf(taxonomy: string, slug: string): Term | null {
    return this.terms.get(keyOf(taxonomy, slug)) ?? null;
  }

  termById(taxonomy: string, id: string): Term | null {
    return this.byId.get(`${taxonomy} ${id}`) ?? null;
  }

  /** A term and those above it, the innermost first; a circle and a missing parent end it. */
  lineage(taxonomy: string, slug: string): string[] {
    const slugs = [slug];
    for (let at = this.termOf(taxonomy, slug); at !== null && at.parent !== '';) {
      const parent = this.termOf(taxonomy, at.parent);
      if (slugs.length > 20 || slugs.some((one) => nameKey(one) === nameKey(at?.parent ?? ''))) break;
      if (parent === null) break;
      slugs.push(parent.slug);
      at = parent;
    }
    return slugs;
  }

  /** A name of the export, cleaned: the same few come again and again. */
  clean(name: string): string {
    let text = this.cleaned.get(name);
    if (text === undefined) {
      text = cleanText(name).text;
      if (this.cleaned.size < 100_000) this.cleaned.set(flat(name), text);
    }
    return text;
  }

  /** Hosts of the archive: what the mapping says, and what the export says of itself, with and without "www.". */
  hosts(): string[] {
    const own = [...this.links].flatMap((link) => (URL.canParse(link) ? [new URL(link).hostname] : []));
    const bare = own.map((host) => host.replace(/^www\./u, ''));
    return distinct([...this.mapping.hosts, ...bare.flatMap((host) => [host, `www.${host}`])]);
  }

  /** The address of the site, without closing slash; null when the export has none. */
  base(): string | null {
    const link = [...this.links].find((one) => URL.canParse(one));
    return link?.replace(/\/+$/u, '') ?? null;
  }
}

const keyOf = (taxonomy: string, slug: string): string => `${taxonomy} ${nameKey(slug)}`;

const middleOf = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
