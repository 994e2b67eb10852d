import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findIssueEdition } from '@/app/_book/find';
import { printHead } from '@/app/_book/head';
import { siteUrl } from '@/lib/env';
import { PrintView } from '@/components/book/print-view';
import { issueEpubUrl } from '@/lib/site/book-urls';

interface Props {
  params: Promise<{ number: string }>;
}

const editionOnce = cache(async (number: string) => {
  const found = await findIssueEdition(number);
  return found.kind === 'found' ? found.edition : notFound();
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  printHead(await editionOnce((await params).number));

/** An issue in one piece, for paper. */
export default async function IssuePrintPage({ params }: Props) {
  const { number } = await params;
  return <PrintView edition={await editionOnce(number)} origin={siteUrl()} book={issueEpubUrl(Number(number))} />;
}
