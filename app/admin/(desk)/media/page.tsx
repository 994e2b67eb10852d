import type { Metadata } from 'next';
import { deleteMediaItem, describeMediaItem, listMediaItems, listMediaUses } from '@/app/admin/(desk)/media/actions';
import { MediaLibrary } from '@/components/desk/media/library.client';
import { mediaWords } from '@/content/desk/media';
import { requireActor } from '@/lib/auth/request';
import { listMedia } from '@/lib/media/queries';
import { mediaQuery } from '@/lib/media/schema';

export const metadata: Metadata = { title: mediaWords.title };

export default async function MediaPage() {
  const first = await listMedia(await requireActor(), mediaQuery.parse({}));
  return (
    <>
      <h1>{mediaWords.title}</h1>
      <MediaLibrary
        first={first}
        list={listMediaItems}
        describe={describeMediaItem}
        listUses={listMediaUses}
        remove={deleteMediaItem}
      />
    </>
  );
}
