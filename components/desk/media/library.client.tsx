'use client';

import { useState } from 'react';
import { MediaDetails, type DetailDoors } from '@/components/desk/media/details.client';
import type { ListMedia } from '@/components/desk/media/doors';
import { MediaGrid } from '@/components/desk/media/grid.client';
import { MediaShelf } from '@/components/desk/media/shelf.client';
import { useLibrary } from '@/components/desk/media/use-library';
import { mediaWords } from '@/content/desk/media';
import type { MediaPage } from '@/lib/media/media';

interface Props extends DetailDoors {
  first: MediaPage;
  list: ListMedia;
}

/** The media library: everything that was brought, and what is known of each. */
export function MediaLibrary({ first, list, ...doors }: Props) {
  const library = useLibrary(list, first, null);
  const [openId, setOpenId] = useState<number | null>(null);
  const { search, kind, isBare } = library.filter;
  const isFiltered = search !== '' || kind !== null || isBare;
  const item = library.items.find(({ id }) => id === openId);
  return (
    <>
      <MediaShelf library={library} onUploaded={library.put}>
        <MediaGrid
          items={library.items}
          empty={isFiltered ? mediaWords.nothingFound : mediaWords.empty}
          onOpen={({ id }) => setOpenId(id)}
        />
      </MediaShelf>
      {item && (
        <MediaDetails
          key={item.id}
          item={item}
          {...doors}
          onSaved={library.put}
          onRemoved={(id) => {
            setOpenId(null);
            library.drop(id);
          }}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
