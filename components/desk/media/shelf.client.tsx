'use client';

import { useCallback, type ReactNode } from 'react';
import { FileTrigger, Input, Label, SearchField } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { UploadList } from '@/components/desk/media/upload-list.client';
import { useDrops, useUploads } from '@/components/desk/media/use-uploads';
import type { Library } from '@/components/desk/media/use-library';
import { mediaWords } from '@/content/desk/media';
import { ACCEPTED, ACCEPTED_PICTURES, type MediaItem } from '@/lib/media/media';

interface Props {
  library: Library;
  /** Whether the kind of file has been settled, so that only pictures are offered. */
  isPictures?: boolean;
  /** Told of each file that has arrived. It is among the items already. */
  onUploaded: (item: MediaItem) => void;
  /** The items. */
  children: ReactNode;
}

/** Search, filter and upload above the items; more of them below. */
export function MediaShelf({ library, isPictures = false, onUploaded, children }: Props) {
  const { queue, uploads } = useUploads(onUploaded);
  const isOver = useDrops(useCallback((files: File[]) => queue.add(files), [queue]));
  return (
    <div className="media-shelf">
      <div className="media-tools">
        <SearchField
          className="field media-search"
          value={library.filter.search}
          onChange={(search) => library.setFilter({ search })}
        >
          <Label>{mediaWords.search}</Label>
          <Input dir="auto" placeholder={mediaWords.searchHint} />
        </SearchField>
        <FilterField library={library} isPictures={isPictures} />
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={(isPictures ? ACCEPTED_PICTURES : ACCEPTED).split(',')}
          onSelect={(files) => queue.add(files ?? [])}
        >
          <Button look={isPictures ? 'plain' : 'main'}>{mediaWords.upload.choose}</Button>
        </FileTrigger>
      </div>
      <UploadList uploads={uploads} queue={queue} />
      {library.state === 'failed' && (
        <p className="form-refused" role="alert">
          {mediaWords.failed} <Button onPress={library.reload}>{mediaWords.retry}</Button>
        </p>
      )}
      <div aria-busy={library.state === 'loading'}>{children}</div>
      {library.hasMore && (
        <Button onPress={library.more} isDisabled={library.state === 'loading'}>
          {mediaWords.more}
        </Button>
      )}
      {isOver && <p className="media-drop">{mediaWords.upload.drop}</p>}
    </div>
  );
}

type Choice = keyof typeof mediaWords.filters;
const FILTERS: Record<Choice, Partial<Library['filter']>> = {
  all: { kind: null, isBare: false },
  image: { kind: 'image', isBare: false },
  document: { kind: 'document', isBare: false },
  bare: { kind: 'image', isBare: true },
};

function FilterField({ library, isPictures }: { library: Library; isPictures: boolean }) {
  const { kind, isBare } = library.filter;
  const offered: Choice[] = isPictures ? ['image', 'bare'] : ['all', 'image', 'document', 'bare'];
  const choose = (value: string) => {
    const choice = offered.find((one) => one === value);
    if (choice !== undefined) library.setFilter(FILTERS[choice]);
  };
  return (
    <label className="field media-filter">
      <span className="field-label">{mediaWords.filter}</span>
      <select value={isBare ? 'bare' : (kind ?? 'all')} onChange={(event) => choose(event.target.value)}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {mediaWords.filters[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
