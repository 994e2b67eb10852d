import type { Metadata } from 'next';
import { cache } from 'react';
import { pageHead } from '@/app/_head/page-head';
import { goneMetadata, movedOrGone } from '@/app/moved';
import { WithdrawnArticle } from '@/components/article/tombstone';
import { StaticPageView } from '@/components/page/static-page';
import { site } from '@/content/site';
import { describeWith } from '@/lib/feeds/description';
import { listArticles } from '@/lib/articles/queries';
import { getPage } from '@/lib/pages/pages-queries';
import { staticPageUrl } from '@/lib/site/urls';

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const pageOnce = cache(getPage);

async function findPage({ params }: Props) {
  const [name = '', ...more] = (await params).path;
  return more.length === 0 ? pageOnce(name) : null;
}

async function find({ params, searchParams }: Props) {
  const { path } = await params;
  const query = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return movedOrGone(`/${path.join('/')}`, new URLSearchParams(query).toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await findPage(props);
  if (page === null) return goneMetadata(await find(props));
  const { name, title, description } = page;
  return pageHead({ title, description: describeWith([description, site.description]), path: staticPageUrl(name) });
}

/**
 * Every address that no other page knows: pages that editors wrote as files; what has moved leads on, what was withdrawn
 * says so, and «not found» stands inside the site's own frame.
 */
export default async function UnknownPage(props: Props) {
  const page = await findPage(props);
  if (page) return <StaticPageView {...page} />;
  const tombstone = await find(props);
  const { articles } = await listArticles({}, 1, 3);
  return <WithdrawnArticle tombstone={tombstone} latest={articles} />;
}
