import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PreviewPage } from '@/components/preview/preview-page';
import { previewWords } from '@/content/desk/preview';
import { getPreview } from '@/lib/articles/preview-queries';

interface Props {
  params: Promise<{ token: string }>;
}

const previewOnce = cache(async (token: string) => (await getPreview(token)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await previewOnce((await params).token);
  return { title: `${previewWords.banner}: ${article.title}` };
}

/** What a link to a working copy shows, to anybody who has it. */
export default async function SharedPreview({ params }: Props) {
  return <PreviewPage {...await previewOnce((await params).token)} />;
}
