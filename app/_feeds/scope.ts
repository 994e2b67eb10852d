import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { ArticleFilter } from '@/lib/articles/queries';
import { getAuthor } from '@/lib/authors/queries';
import { siteUrl } from '@/lib/env';
import type { FeedHead } from '@/lib/feeds/feed';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { getIssue } from '@/lib/issues/queries';
import { getSection } from '@/lib/sections/queries';
import { showPlainNumber } from '@/lib/site/display';
import { authorUrl, decodeSegment, issueUrl, parseId, sectionUrl, tagUrl } from '@/lib/site/urls';
import { getTag } from '@/lib/tags/queries';

/** Which articles a feed holds, and what it says of itself. */
export interface FeedScope {
  filter: ArticleFilter;
  head: FeedHead;
}

/** Whose feed an address below a page asks for. */
export interface FeedOwner {
  list: string;
  name: string;
}

/** The whole site's, or one list's; null when there is no such list. */
export async function feedScope(owner: FeedOwner | null): Promise<FeedScope | null> {
  noteRead(ALL);
  if (owner === null) return { filter: {}, head: { ...own(), title: site.name, page: '/', base: '' } };
  const part = (await partOf(owner.list, decodeSegment(owner.name) ?? '')) ?? null;
  if (part === null) return null;
  const { filter, title, description, page } = part;
  const head = { ...own(), title: `${title} – ${site.name}`, page, base: page };
  return { filter, head: { ...head, ...(description && { description }) } };
}

interface Part {
  filter: ArticleFilter;
  title: string;
  description?: string;
  page: string;
}

async function partOf(list: string, name: string): Promise<Part | undefined> {
  const part = (filter: ArticleFilter, title: string, page: string, description = ''): Part => ({
    ...{ filter, title, page, description },
  });
  if (list === 'section') {
    const found = await getSection(name);
    return found ? part({ sectionId: found.id }, found.name, sectionUrl(found.slug), found.description) : undefined;
  }
  if (list === 'author') {
    const found = await getAuthor(name);
    return found ? part({ authorId: found.id }, found.name, authorUrl(found.slug), found.bio) : undefined;
  }
  if (list === 'tag') {
    const found = await getTag(name);
    return found ? part({ tagId: found.id }, found.name, tagUrl(found.slug)) : undefined;
  }
  const number = list === 'issue' ? parseId(name) : null;
  const found = number === null ? null : await getIssue(number);
  if (found === null) return undefined;
  const title = fill(strings.issue.title, { number: showPlainNumber(found.number) });
  return part({ issueId: found.id }, title, issueUrl(found.number), found.description);
}

const own = () => ({
  origin: siteUrl(),
  description: site.description || site.tagline,
  publication: {
    name: site.name,
    publisher: site.publisher || site.name,
    rights: site.rights,
    since: site.since,
  },
});
