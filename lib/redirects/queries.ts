import { noteRead } from '@/lib/freshness/reads';
import { articleTag, AUTHORS, LATEST, REDIRECTS, SECTIONS, TAGS, type Tag } from '@/lib/freshness/tags';
import { lookUp, type Target } from '@/lib/redirects/look-up-queries';
import { parsePath, pathUrl } from '@/lib/redirects/path';
import { hasFeeds } from '@/lib/site/feed-urls';
import { searchUrl } from '@/lib/site/search-url';
import { archiveUrl, articleUrl, homeUrl } from '@/lib/site/urls';
import { readOld, type OldAddress, type OldRequest } from '@/lib/site/wordpress';

/** What an address that no page knows leads to. */
export type Found = { kind: 'moved'; to: string } | { kind: 'withdrawn'; id: number };

/**
 * Where an address of before leads: to the final address, in one step, whatever it says.
 * @param query as it was sent; only at the root does it say anything
 * @returns null when nothing of ours is meant
 */
export async function findOld(path: string, query = ''): Promise<Found | null> {
  const [found = null] = await findAllOld([{ path, query }]);
  const own = parsePath(path);
  // What leads to itself leads nowhere.
  return found?.kind === 'moved' && own !== null && found.to === pathUrl(own) ? null : found;
}

/**
 * The same of many, by one question; in their order. For addresses of another host: what stood there at a path may stand
 * here at the same.
 */
export async function findAllOld(addresses: readonly { path: string; query: string }[]): Promise<(Found | null)[]> {
  noteRead(REDIRECTS, LATEST);
  const requests = addresses.map((address) => {
    const path = parsePath(address.path);
    return path === null ? null : readOld(path, address.query);
  });
  const asked = requests.flatMap((request) => request ?? []);
  for (const { what } of asked) noteRead(...(what === null ? [] : (NAMED[what.kind] ?? [])));
  const targets = await lookUp(asked);
  const byRequest = new Map(asked.map((request, index) => [request, targets[index]]));
  return requests.map((request) => request && leadsTo(request, byRequest.get(request)));
}

/** What the names in addresses depend on. */
const NAMED: Partial<Record<OldAddress['kind'], Tag[]>> = { category: [SECTIONS], author: [AUTHORS], tag: [TAGS] };

function leadsTo({ what, feed }: OldRequest, target: Target | undefined): Found | null {
  const found = resolve(what, target);
  // Only lists have a feed; what was one of comments leads to the article.
  return feed !== null && found?.kind === 'moved' && hasFeeds(found.to) ? moved(`${found.to}/${feed}`) : found;
}

function resolve(what: OldAddress | null, target: Target | undefined): Found | null {
  if (target?.id !== null && target?.id !== undefined && target.slug !== null) {
    noteRead(articleTag(target.id));
    if (target.status === 'withdrawn') return { kind: 'withdrawn', id: target.id };
    return moved(articleUrl({ id: target.id, slug: target.slug }));
  }
  if (target?.toPath) return moved(pathUrl(target.toPath));
  const to = what && addressOf(what);
  return to === null ? null : moved(to);
}

const moved = (to: string): Found => ({ kind: 'moved', to });

/** Where forms lead that mean no thing of ours, but a place that is always there. */
function addressOf(what: OldAddress): string | null {
  if (what.kind === 'home') return homeUrl();
  if (what.kind === 'list' || what.kind === 'date') return archiveUrl();
  if (what.kind === 'search') return searchUrl({ q: what.q });
  return null;
}
