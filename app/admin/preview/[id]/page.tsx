import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PreviewPage } from '@/components/preview/preview-page';
import { previewWords } from '@/content/desk/preview';
import { getOwnPreview } from '@/lib/articles/preview-queries';
import { requireActor } from '@/lib/auth/request';
import { parseId } from '@/lib/site/urls';
import '@/components/preview/preview.css';

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: previewWords.banner, openGraph: null };

/** The working copy of an article, for whoever may see it on the desk. */
export default async function OwnPreview({ params }: Props) {
  const actor = await requireActor();
  const id = parseId((await params).id);
  const preview = id === null ? null : await getOwnPreview(actor, id);
  return <PreviewPage {...(preview ?? notFound())} />;
}
