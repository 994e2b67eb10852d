import { kindOf } from '@/lib/front/address';
import type { Rendered } from '@/lib/front/inner/renderer';
import { faultsOf } from '@/lib/front/page/check';
import { writeOutLinks } from '@/lib/front/page/links';
import { Page } from '@/lib/front/page/page';
import { hashedPolicy, strictPolicy } from '@/lib/front/page/policy';
import { joinSheets, type Sheets } from '@/lib/front/page/sheets';
import { stripPage } from '@/lib/front/page/strip';

export interface Making {
  key: string;
  file: boolean;
  /** Headers of every answer of this site. */
  headers: Readonly<Record<string, string>>;
  /** Seconds that a cache between us and the reader may answer by itself. */
  sharedSeconds: number;
  /** Midnight where the magazine is published: every page carries the date of the day. */
  midnight: number;
  /** The joined styles of this build. */
  sheets: Sheets;
  /** Told of a page that had to keep its scripts. */
  onFault: (faults: readonly string[]) => void;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
/** What is gone may be back in a moment: caches ask each time. */
const PASSING = 'no-cache';
/** Whom pages are for, as <html> says too. */
const LANGUAGE = 'ar';

/** A page for the cache from what Next answered with 200. */
export function makePage({ headers, body, reads }: Rendered & { body: Buffer }, making: Making): Page {
  const type = headers['content-type'] ?? 'application/octet-stream';
  const isHtml = type.startsWith('text/html');
  const { status } = reads;
  const isPassing = status !== 200 || reads.until <= Date.now();
  const own = {
    ...making.headers,
    ...said(headers, reads.links),
    'cache-control': isPassing ? PASSING : cacheControl(making),
  };
  const until = isHtml ? Math.min(reads.until, making.midnight) : reads.until;
  const base = {
    label: kindOf(making.key),
    type,
    kind: making.file ? 'file' : 'page',
    tags: reads.tags,
    until,
    status,
  } as const;
  if (!isHtml) return new Page({ ...base, body, headers: own });
  const { html, policy } = finishHtml(body.toString('utf8'), making);
  const ofPages = { 'content-language': LANGUAGE, 'content-security-policy': policy };
  return new Page({ ...base, body: Buffer.from(html), headers: { ...own, ...ofPages } });
}

/** Stripped and made shorter when the result is whole; else as it came, allowed to run the very scripts that it holds. */
function finishHtml(html: string, { onFault, sheets }: Making): { html: string; policy: string } {
  const stripped = stripPage(html);
  const faults = faultsOf(stripped);
  if (faults.length === 0) return { html: writeOutLinks(joinSheets(stripped.html, sheets)), policy: strictPolicy };
  onFault(faults);
  return { html, policy: hashedPolicy(stripped.seen.inline) };
}

/**
 * Browsers ask each time and mostly hear 304, so they never show an old page. Caches between may answer by themselves
 * for as long as the owner allows, and for a day while we are away (RFC 5861).
 */
function cacheControl({ file, sharedSeconds }: Making): string {
  if (file) return FOR_EVER;
  const shared = sharedSeconds > 0 ? `, s-maxage=${sharedSeconds}, stale-while-revalidate=${sharedSeconds}` : '';
  return `public, max-age=0${shared}, stale-if-error=86400`;
}

/** What a page or a file says of itself beside its type. */
function said(
  { link, 'content-disposition': disposition, 'x-robots-tag': robots }: Rendered['headers'],
  links: readonly string[],
) {
  return {
    ...linkOf(link, links),
    ...(disposition !== undefined && { 'content-disposition': disposition }),
    ...(robots !== undefined && { 'x-robots-tag': String(robots) }),
  };
}

/** What the browser should fetch early (Next puts the reading font here), without the framework's scripts; then the page's own. */
function linkOf(link: string | string[] | undefined, own: readonly string[]): { link?: string } {
  const hints = [link ?? []].flat().flatMap((line) => line.split(/,\s*(?=<)/u));
  const kept = [...hints.filter((hint) => !/as="?script"?|modulepreload/u.test(hint)), ...own];
  return kept.length > 0 ? { link: kept.join(', ') } : {};
}
