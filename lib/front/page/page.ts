import { createHash } from 'node:crypto';
import type { Keepable } from '@/lib/front/cache/store';
import { decode, encode, isCompressible, type Encoding } from '@/lib/front/page/encode';
import type { Tag } from '@/lib/freshness/tags';

/** One finished answer in one encoding, ready to be written to a socket. */
export interface Variant {
  body: Buffer;
  /** Strong, so one for each encoding (RFC 9110 §8.8.3). */
  etag: string;
  /** Under which the same was sent before it was compressed better: who has that needs no new one. */
  former?: string;
  /** Names and values in turn, as `writeHead` takes them at the least cost. */
  head: string[];
  /** The same with Last-Modified: for answers in a later second, when that can no longer hide a change (§8.8.2.2). */
  datedHead: string[];
}

export interface PageFacts {
  /** Under which name requests for it are counted. */
  label: string;
  type: string;
  body: Buffer;
  /** Named by its content: never made anew, and kept by browsers for ever. */
  kind: 'page' | 'file';
  tags: ReadonlySet<Tag>;
  until: number;
  /** Under which it is sent when nothing else is said; 200 when missing. */
  status?: number;
  /** Headers beside those that follow from the body. */
  headers: Readonly<Record<string, string>>;
}

/** Bytes beyond which compressing better would take a processor for too long. */
const MOST_TO_REFINE = 262_144;

/** Headers, tags and what holds them, for each encoding; measured, rounded up. */
const HEAD_BYTES = 1_500;

/**
 * A finished answer: what the cache keeps. Encodings are made when first asked for. Nearly everybody asks for the same
 * one, so the body as it came is let go when it has been compressed, and made from that for the few who want it.
 */
export class Page implements Keepable {
  readonly label: string;
  readonly tags: ReadonlySet<Tag>;
  readonly madeAt = Date.now();
  readonly modified = new Date(this.madeAt).toUTCString();
  /** From when on a whole second has passed since it was made. */
  readonly datedFrom = (Math.floor(this.madeAt / 1_000) + 1) * 1_000;
  /** When it has to be made anew; milliseconds since 1970. */
  readonly until: number;
  /** Not 200 for what says that something is gone: such a page is always sent whole. */
  readonly status: number;
  /** Nobody told us of changes since: good only for when no better one can be made. */
  suspect = false;
  readonly isHtml: boolean;
  /** A picture of a title, a book, or a selection: kept apart, under however many addresses. */
  readonly isAside: boolean;
  /** Whether it is worth being compressed better when it is asked for again. */
  canBeFiner = false;
  /** Told when its weight is another. */
  onWeight?: () => void;
  /** What other encodings are made from. */
  private source: { encoding: Encoding; body: Buffer };
  private weight: number;
  private readonly variants = new Map<Encoding, Variant | Promise<Variant>>();
  private readonly compressible: boolean;
  private readonly hash: string;
  private readonly facts: Omit<PageFacts, 'body'>;

  constructor({ body, ...facts }: PageFacts) {
    const { label, type, tags, until, status = 200 } = facts;
    this.facts = facts;
    this.label = label;
    this.compressible = isCompressible(type);
    this.isHtml = type.startsWith('text/html');
    this.isAside = /^(image\/|application\/epub)/u.test(type) || label === 'selection';
    this.tags = tags;
    this.until = until;
    this.status = status;
    this.source = { encoding: 'identity', body };
    this.weight = body.length + HEAD_BYTES;
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  }

  /** What it weighs now, in bytes. It changes when another encoding is asked for. */
  get bytes(): number {
    return this.weight;
  }

  /** Whether it may be served as it is. */
  isCurrent(): boolean {
    return !this.suspect && Date.now() < this.until;
  }

  /** The answer in this encoding, at once when it was asked for before. */
  variant(encoding: Encoding): Variant | Promise<Variant> {
    const usable = this.compressible ? encoding : 'identity';
    const known = this.variants.get(usable);
    if (known) return known;
    const { source } = this;
    const variant = source.encoding === usable ? this.finish(usable, source.body) : this.make(usable);
    this.variants.set(usable, variant);
    // Trouble with memory passes: the next who asks tries again.
    if (variant instanceof Promise) variant.catch(() => this.variants.delete(usable));
    return variant;
  }

  /** Compresses it as well as files are; whoever asks meanwhile gets what is there. */
  async refine(): Promise<void> {
    this.canBeFiner = false;
    const { source } = this;
    const quick = this.variants.get('br');
    if (quick === undefined || quick instanceof Promise) return;
    const body = await encode(await decode(source.body, source.encoding), 'br', 'file');
    const fine = { ...this.finish('br', body, '-fine'), former: quick.etag };
    this.variants.set('br', fine);
    if (this.source.encoding === 'br') this.source = { encoding: 'br', body };
    this.weight += body.length - quick.body.length;
    this.onWeight?.();
  }

  private async make(encoding: Encoding): Promise<Variant> {
    const { source } = this;
    const whole = await decode(source.body, source.encoding);
    const body = await encode(whole, encoding, this.facts.kind);
    const variant = this.finish(encoding, body);
    this.variants.set(encoding, variant);
    if (encoding === 'br') this.canBeFiner = this.isHtml && whole.length <= MOST_TO_REFINE;
    this.weight += body.length + HEAD_BYTES;
    if (this.source.encoding === 'identity' && !this.variants.has('identity')) {
      this.weight -= this.source.body.length + HEAD_BYTES;
      this.source = { encoding, body };
    }
    this.onWeight?.();
    return variant;
  }

  private finish(encoding: Encoding, body: Buffer, manner = ''): Variant {
    const etag = `"${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}${manner}"`;
    const headers = {
      'content-type': this.facts.type,
      'content-length': String(body.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(this.compressible && { vary: 'accept-encoding' }),
      etag,
      'accept-ranges': 'bytes',
      ...this.facts.headers,
    };
    const head = Object.entries(headers).flat();
    return { body, etag, head, datedHead: [...head, 'last-modified', this.modified] };
  }
}
