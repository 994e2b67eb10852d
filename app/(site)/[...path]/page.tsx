import type { Metadata } from 'next';
import { goneMetadata, movedOrGone } from '@/app/moved';
import { WithdrawnArticle } from '@/components/article/tombstone';

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function find({ params, searchParams }: Props) {
  const { path } = await params;
  const query = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return movedOrGone(`/${path.join('/')}`, new URLSearchParams(query).toString());
}

export const generateMetadata = async (props: Props): Promise<Metadata> => goneMetadata(await find(props));

/**
 * Every address that no other page knows: what has moved leads on, what was withdrawn says so, and «not found» stands
 * inside the site's own frame.
 */
export default async function UnknownPage(props: Props) {
  return <WithdrawnArticle tombstone={await find(props)} />;
}
