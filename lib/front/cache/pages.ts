import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { databaseAnswers } from '@/lib/db/health';
import { shortAnswer, type Answer, type ShortAnswer } from '@/lib/front/cache/answer';
import { Lines } from '@/lib/front/cache/lines';
import { TaggedStore, type Keepable } from '@/lib/front/cache/store';
import type { Rendered, Renderer } from '@/lib/front/inner/renderer';
import type { Counts } from '@/lib/front/metrics/counts';
import type { Page } from '@/lib/front/page/page';
import { Ledger } from '@/lib/freshness/ledger';
import { ALL, type Tag } from '@/lib/freshness/tags';
import { log } from '@/lib/log';

/** Bytes for redirects and addresses that do not exist. */
const SHORT_BYTES = 4 * 1_048_576;
/** The share of pictures of titles, of books and selections, and of what stands where something was withdrawn, under
 * however many addresses: who asks for them all must not push the pages out. */
const PICTURE_SHARE = 1 / 8;
/** Milliseconds for which a page that may be out of date waits for a better one. */
const STALE_PATIENCE = 1_500;

type Short = ShortAnswer & Keepable & { until: number };
interface Circumstances {
  /** Whether no announcement overtook the render. */
  isTrue: boolean;
  midnight: number;
}

type Made = { answer: Answer; overtaken: number | null };

export interface PagesOptions {
  renderer: Pick<Renderer, 'render'>;
  /** A page from what Next answered with 200. */
  makePage(rendered: Rendered & { body: Buffer }, page: { key: string; file: boolean; midnight: number }): Page;
  /** When the present day ends: asked before a page is made, since the page carries that day's date. */
  midnight: () => number;
  maxBytes: number;
  counts: Counts;
  /** Asked before a page is made, and its answer when that failed: whether another try may go better. */
  mayRetry: () => () => boolean;
}

/**
 * The finished pages of this process. What is not there is made once for all who ask at the same time; what an
 * announcement overtook while it was made is not kept, nor given to anyone who asked after the announcement.
 */
export class Pages {
  readonly store: TaggedStore<Page>;
  private readonly pictures: TaggedStore<Page>;
  private readonly shorts = new TaggedStore<Short>(SHORT_BYTES);
  private readonly making = new Map<string, Promise<Made>>();
  private readonly ledger = new Ledger();
  private readonly lines = new Lines();
  /** One at a time: answers come first. */
  private readonly refining = pLimit(1);
  /** Whether announcements reach us. Until they do, nothing that is made can be trusted to stay true. */
  private live = false;

  constructor(private readonly options: PagesOptions) {
    const pictureBytes = Math.floor(options.maxBytes * PICTURE_SHARE);
    this.pictures = new TaggedStore(pictureBytes);
    this.store = new TaggedStore(options.maxBytes - pictureBytes);
  }

  /** The page of this key if it is here and current. */
  find(key: string): Page | undefined {
    const page = this.kept(key);
    if (!page?.isCurrent()) return undefined;
    if (page.canBeFiner) this.refine(page);
    return page;
  }

  /** Who asked is answered with what is there. Asked for once, as crawlers do, a page is not worth the work. */
  private refine(page: Page): void {
    page.canBeFiner = false;
    this.refining(() => page.refine()).catch((error: unknown) => log().warn({ err: error }, 'a page stays as it was'));
  }

  private kept(key: string): Page | undefined {
    return this.store.get(key) ?? this.pictures.get(key);
  }

  /** What to say to a request for this key. Never throws. */
  async answer(key: string, file: boolean): Promise<Answer> {
    const short = this.shorts.get(key);
    if (short && Date.now() < short.until) return short;
    const page = this.find(key);
    if (page) {
      this.options.counts.hits += 1;
      return { kind: 'page', page };
    }
    const old = this.kept(key);
    const making = this.make(key, file);
    if (!old) return making;
    const made = await Promise.race([making, sleep(STALE_PATIENCE, null, { ref: false })]);
    if (made && !['failed', 'away', 'busy'].includes(made.kind)) return made;
    // Forgotten meanwhile: what was withdrawn is not shown once more.
    if (this.kept(key) !== old) return making;
    this.options.counts.stale += 1;
    return { kind: 'page', page: old, age: Math.round((Date.now() - old.madeAt) / 1_000) };
  }

  /** Forgets what was made from these. */
  forget(tags: readonly Tag[]): void {
    this.ledger.announce(tags);
    this.store.forget(tags);
    this.pictures.forget(tags);
    this.shorts.forget(tags);
  }

  /** Announcements reach us no longer (or again): all that is here may be out of date. */
  setLive(live: boolean): void {
    this.live = live;
    this.ledger.announce([ALL]);
    this.shorts.forget([ALL]);
    for (const store of [this.store, this.pictures])
      for (const page of store.values()) if (page.tags.size > 0) page.suspect = true;
  }

  /** Made for all who ask meanwhile; made again for one who asked after an announcement that overtook it. */
  private async make(key: string, file: boolean): Promise<Answer> {
    const asked = this.ledger.moment;
    for (let turn = 1; ; turn += 1) {
      const { answer, overtaken } = await this.makeOnce(key, file);
      if (overtaken === null || overtaken > asked || turn === 3) return answer;
    }
  }

  private makeOnce(key: string, file: boolean): Promise<Made> {
    const { counts } = this.options;
    const running = this.making.get(key);
    if (running) {
      counts.joined += 1;
      return running;
    }
    const limit = this.lines.of(key);
    if (limit === null) return Promise.resolve({ answer: { kind: 'busy' }, overtaken: null });
    counts.misses += 1;
    const made = limit(() => this.render(key, file)).finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private async render(key: string, file: boolean): Promise<Made> {
    const begun = this.ledger.begin();
    const midnight = this.options.midnight();
    const mayRetry = this.options.mayRetry();
    const start = performance.now();
    try {
      let rendered = await this.options.renderer.render(key);
      if (rendered.status >= 500 && mayRetry()) rendered = await this.options.renderer.render(key);
      const overtaken = this.ledger.overtaken(begun, rendered.reads.tags);
      if (rendered.status >= 500) return { answer: await this.failure(key, `status ${rendered.status}`), overtaken };
      return { answer: this.keep(key, file, rendered, { isTrue: overtaken === null, midnight }), overtaken };
    } catch (error) {
      this.ledger.overtaken(begun, new Set());
      return { answer: await this.failure(key, error), overtaken: null };
    } finally {
      this.options.counts.rendered((performance.now() - start) / 1_000);
    }
  }

  private keep(key: string, file: boolean, rendered: Rendered, { isTrue, midnight }: Circumstances): Answer {
    const { tags, until } = rendered.reads;
    const short = shortAnswer(rendered);
    // A page that is gone or has moved must not come back when nothing better can be made.
    if (short) for (const store of [this.store, this.pictures]) store.delete(key);
    if (short?.kind === 'through') return short;
    if (short) {
      // What read nothing, such as an address that no page knows, is forgotten when everything is.
      const kept = { ...short, tags: tags.size > 0 ? tags : new Set([ALL]), until, bytes: 200 };
      if (isTrue && this.live) this.shorts.set(key, kept);
      return short;
    }
    const page = this.options.makePage(
      { ...rendered, body: rendered.body ?? Buffer.alloc(0) },
      { key, file, midnight },
    );
    // Without announcements a file can still be trusted: it was made from nothing that changes.
    page.suspect = !this.live && tags.size > 0;
    const canBeForgotten = tags.size > 0 || !page.isHtml;
    if (!canBeForgotten && until === Infinity)
      log().error({ page: key }, 'a page noted nothing that it read, so it is not kept');
    // What is not true for a moment longer is for those who asked for it together, and for nobody else.
    if (isTrue && canBeForgotten && until > Date.now()) {
      const store = page.isAside || page.status !== 200 ? this.pictures : this.store;
      page.onWeight = () => store.weighAgain(key, page);
      store.set(key, page);
    }
    return { kind: 'page', page };
  }

  private async failure(key: string, error: unknown): Promise<Answer> {
    if (!(await databaseAnswers())) return { kind: 'away' };
    log().error({ err: error, page: key }, 'a page could not be made');
    return { kind: 'failed' };
  }
}
