import { z } from 'zod';
import { KeyTable } from '@/lib/import/memory/key-table';
import { Shelf } from '@/lib/import/memory/shelf';

export interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

const attachment = z.object({ url: z.string(), alt: z.string(), caption: z.string() });
/** One that belongs to an article, and the place of the one before it. */
const member = z.object({ id: z.string(), order: z.number(), before: z.number().optional() });

/** The pictures of an export, of which there may be more than articles: what is said of them lies on a shelf. */
export class Attachments {
  private readonly shelf = new Shelf();
  private readonly places = new KeyTable();
  /** By the number of an article: the last that belongs to it. */
  private readonly families = new KeyTable();

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
    const before = this.families.get(parent);
    this.families.set(parent, this.shelf.put(JSON.stringify({ id, order, before })));
  }

  /** The attachments of an article in the order that WordPress shows them in. */
  of(parent: string): string[] {
    const family: z.output<typeof member>[] = [];
    for (let place = this.families.get(parent); place !== undefined; place = family.at(-1)?.before) {
      family.push(member.parse(JSON.parse(this.shelf.get(place))));
    }
    return family
      .reverse()
      .sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id))
      .map(({ id }) => id);
  }
}
