import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { findSelection } from '@/app/_book/find';
import { printHead } from '@/app/_book/head';
import { siteUrl } from '@/lib/env';
import { PrintView } from '@/components/book/print-view';
import { noteStatus } from '@/lib/freshness/reads';
import { selectionEpubUrl, selectionPrintUrl } from '@/lib/site/book-urls';

interface Props {
  params: Promise<{ ids: string }>;
}

const selectionOnce = cache(async (segment: string) => {
  const found = await findSelection(segment);
  if (found.kind === 'moved') permanentRedirect(selectionPrintUrl(found.ids));
  if (found.kind === 'gone') noteStatus(410);
  return found.kind === 'found' ? found.edition : notFound();
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  printHead(await selectionOnce((await params).ids));

/** Articles of a reader's choice in one piece, for paper. */
export default async function SelectionPrintPage({ params }: Props) {
  const edition = await selectionOnce((await params).ids);
  const book = selectionEpubUrl(edition.articles.map(({ id }) => id));
  return <PrintView edition={edition} origin={siteUrl()} book={book} />;
}
