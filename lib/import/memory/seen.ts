import type { ImportRecord, Remark } from '@/lib/import/import-record';
import { AlikeFinder } from '@/lib/import/memory/alike';
import { KeyTable } from '@/lib/import/memory/key-table';
import { Shelf } from '@/lib/import/memory/shelf';
import { ALIKE } from '@/lib/import/report';

/** What a run remembers of the items that went by: identities, texts and days. */
export class Seen {
  private readonly places = new KeyTable();
  private readonly origins = new Shelf();
  private readonly days = new Map<string, number>();
  private readonly alike = new AlikeFinder();

  /**
   * Notes a record.
   * @returns where the same article was before; and a remark when another has nearly the same text
   */
  add(record: ImportRecord): { earlier: string | null; alike: Remark | null } {
    const place = this.places.get(record.externalId);
    if (place !== undefined) return { earlier: this.origins.get(place), alike: null };
    const at = this.origins.put(record.origin);
    this.places.set(record.externalId, at);
    const day = record.publishedOn;
    if (day !== null) this.days.set(day, (this.days.get(day) ?? 0) + 1);
    const like = this.alike.add(record.bodyHtml, at);
    if (like === null) return { earlier: null, alike: null };
    return { earlier: null, alike: { line: null, text: `${ALIKE} as ${this.origins.get(like)}` } };
  }

  /** Days that so many articles bear as no issue of a magazine does. */
  crowdedDays(): Record<string, number> {
    return Object.fromEntries([...this.days].filter(([, count]) => count >= CROWD));
  }

  /** Nothing is asked of it any more. */
  close(): void {
    for (const kept of [this.places, this.origins, this.alike]) kept.close();
  }
}

/** Articles of one day from which on it is told. */
const CROWD = 200;
