import { z } from 'zod';
import { grown } from '@/lib/grown';
import { KeyTable } from '@/lib/import/key-table';
import { Shelf } from '@/lib/import/shelf';

export interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

const attachment = z.object({ url: z.string(), alt: z.string(), caption: z.string() });
const member = z.object({ id: z.string(), order: z.number() });

/** The pictures of an export, of which there may be more than articles: what is said of them lies on a shelf. */
export class Attachments {
  private readonly shelf = new Shelf();
  private readonly places = new KeyTable();
  /** By the number of an article: the last that belongs to it. */
  private readonly families = new KeyTable();
  /** The one before it of the same article, and one; 0 for the first. */
  private before = new Uint32Array(64);

  attach(id: string, { url, alt, caption }: Attachment): void {
    this.places.set(id, this.shelf.put(JSON.stringify({ url, alt, caption })));
  }

  /** What is known of an attachment; undefined when the export has none of this number. */
  get(id: string): Attachment | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : attachment.parse(JSON.parse(this.shelf.get(place)));
  }

  /** That an attachment belongs to an article. */
  adopt(parent: string, id: string, order: number): void {
    const place = this.shelf.put(JSON.stringify({ id, order }));
    const last = this.families.get(parent);
    this.before = grown(this.before, place + 1);
    this.before[place] = last === undefined ? 0 : last + 1;
    this.families.set(parent, place);
  }

  /** The attachments of an article in the order that WordPress shows them in. */
  of(parent: string): string[] {
    const family: z.output<typeof member>[] = [];
    let place = this.families.get(parent);
    while (place !== undefined) {
      family.push(member.parse(JSON.parse(this.shelf.get(place))));
      const before = this.before[place] ?? 0;
      place = before === 0 ? undefined : before - 1;
    }
    return family
      .reverse()
      .sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id))
      .map(({ id }) => id);
  }
}
