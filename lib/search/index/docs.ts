import { unpackFacts } from '@/lib/search/index/facts';
import type { Docs } from '@/lib/search/rank/source';

const DAY = 86_400_000;
const NOBODY: readonly number[] = [];
/** In the place of an author's id: there are more, see the list. */
export const SEVERAL = -1;

/** The facts of every public article, by its id, as columns: what filters and counts run over. */
export class DocTable implements Docs {
  size = 0;
  n = 0;
  changes = 0;
  live = new Uint8Array();
  titleLength = new Uint16Array();
  bodyLength = new Uint16Array();
  section = new Int32Array();
  issue = new Int32Array();
  year = new Int16Array();
  day = new Int32Array();
  instant = new Float64Array();
  print = new Int32Array();
  authors: (readonly number[])[] = [];
  /** Its author; 0 for none, SEVERAL for more than one: a count need not follow a list for each article. */
  onlyAuthor = new Int32Array();
  tags: (readonly number[])[] = [];
  private titles = 0;
  private bodies = 0;

  get averageTitle(): number {
    return Math.max(this.titles / Math.max(this.n, 1), 1);
  }

  get averageBody(): number {
    return Math.max(this.bodies / Math.max(this.n, 1), 1);
  }

  /** Takes in how an article stands now; without facts it is gone. */
  set(id: number, data: Uint8Array): void {
    this.reserve(id + 1);
    this.changes += 1;
    if (this.live[id] === 1) {
      this.n -= 1;
      this.titles -= this.titleLength[id] ?? 0;
      this.bodies -= this.bodyLength[id] ?? 0;
    }
    this.live[id] = data.length > 0 ? 1 : 0;
    this.authors[id] = NOBODY;
    this.onlyAuthor[id] = 0;
    this.tags[id] = NOBODY;
    if (data.length === 0) return;
    const facts = unpackFacts(data);
    this.n += 1;
    this.titles += facts.titleLength;
    this.bodies += facts.bodyLength;
    this.titleLength[id] = facts.titleLength;
    this.bodyLength[id] = facts.bodyLength;
    this.section[id] = facts.sectionId;
    this.issue[id] = facts.issueId;
    this.day[id] = facts.day;
    this.year[id] = new Date(facts.day * DAY).getUTCFullYear();
    this.instant[id] = facts.instant;
    this.print[id * 2] = facts.print[0];
    this.print[id * 2 + 1] = facts.print[1];
    if (facts.authorIds.length > 0) this.authors[id] = facts.authorIds;
    // Of several the count follows the list.
    this.onlyAuthor[id] = facts.authorIds.length > 1 ? SEVERAL : (facts.authorIds[0] ?? 0);
    if (facts.tagIds.length > 0) this.tags[id] = facts.tagIds;
  }

  private reserve(size: number): void {
    if (size > this.live.length) {
      const room = Math.max(1_024, size, Math.ceil(this.live.length * 1.5));
      const grown = <T extends { set(from: T): void }>(to: T, from: T): T => {
        to.set(from);
        return to;
      };
      this.live = grown(new Uint8Array(room), this.live);
      this.titleLength = grown(new Uint16Array(room), this.titleLength);
      this.bodyLength = grown(new Uint16Array(room), this.bodyLength);
      this.section = grown(new Int32Array(room), this.section);
      this.onlyAuthor = grown(new Int32Array(room), this.onlyAuthor);
      this.issue = grown(new Int32Array(room), this.issue);
      this.year = grown(new Int16Array(room), this.year);
      this.day = grown(new Int32Array(room), this.day);
      this.instant = grown(new Float64Array(room), this.instant);
      this.print = grown(new Int32Array(room * 2), this.print);
    }
    for (let id = this.size; id < size; id += 1) {
      this.authors[id] = NOBODY;
      this.tags[id] = NOBODY;
    }
    this.size = Math.max(this.size, size);
  }
}
