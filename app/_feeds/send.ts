import { feedScope, type FeedOwner, type FeedScope } from '@/app/_feeds/scope';
import { atomArchive, atomCurrent, feedPage } from '@/lib/articles/feed-queries';
import { atomFeed } from '@/lib/feeds/atom';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { rssFeed } from '@/lib/feeds/rss';
import { findOld } from '@/lib/redirects/queries';
import { FEED_TYPES, hasFeeds, type FeedFormat } from '@/lib/site/feed-urls';
import { parseId } from '@/lib/site/urls';

/** What is asked of a feed; addresses are those of lib/site/feed-urls.ts. */
interface FeedRequest {
  /** Null: the whole site's. */
  owner: FeedOwner | null;
  format: FeedFormat;
  /** The rest of the address behind the owner's page, for the address to which the owner has moved. */
  rest: string;
}

export interface OwnerContext {
  params: Promise<FeedOwner>;
}

const missing = () => new Response(null, { status: 404 });

/** A feed's first page, or the page of a JSON feed that `before` asks for. */
export async function sendFeed(request: Request, owner: FeedOwner | null, format: FeedFormat): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const before = searchParams.get('before');
  return send({ owner, format, rest: pathname.slice(pathname.lastIndexOf('/')) }, async ({ filter, head }) => {
    if (format === 'atom') {
      const { entries, ...place } = await atomCurrent(filter);
      return atomFeed(head, entries, { span: null, ...place });
    }
    const page = await feedPage(filter, before === null ? undefined : (parseId(before) ?? 0));
    if (page === null) return null;
    return format === 'rss' ? rssFeed(head, page.entries) : jsonFeed(head, page.entries, page.next);
  });
}

/** An archive document of an Atom feed. @param file «3.xml» */
export async function sendArchive(owner: FeedOwner | null, file: string): Promise<Response> {
  const span = parseId(/^(\d+)\.xml$/u.exec(file)?.[1] ?? '');
  if (span === null) return missing();
  return send({ owner, format: 'atom', rest: `/atom/${file}` }, async ({ filter, head }) => {
    const document = await atomArchive(filter, span);
    if (document === null) return null;
    const { entries, ...place } = document;
    return atomFeed(head, entries, { span, ...place });
  });
}

async function send(
  { owner, format, rest }: FeedRequest,
  write: (scope: FeedScope) => Promise<string | null>,
): Promise<Response> {
  const scope = await feedScope(owner);
  if (scope === null) return owner === null ? missing() : moved(owner, rest);
  const text = await write(scope);
  if (text === null) return missing();
  return new Response(text, { headers: { 'content-type': `${FEED_TYPES[format]}; charset=utf-8` } });
}

/** The feed of a list that has another address now stands below that one. */
async function moved({ list, name }: FeedOwner, rest: string): Promise<Response> {
  const found = await findOld(`/${list}/${name}`);
  if (found?.kind !== 'moved' || !hasFeeds(found.to)) return missing();
  return new Response(null, { status: 308, headers: { location: found.to + rest } });
}
