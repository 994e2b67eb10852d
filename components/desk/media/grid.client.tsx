'use client';

import { GridList, GridListItem, type Selection } from 'react-aria-components';
import { mediaWords } from '@/content/desk/media';
import type { MediaItem } from '@/lib/media/media';

interface Props {
  items: readonly MediaItem[];
  /** What is said when there is nothing. */
  empty: string;
  /** Called with what was clicked or entered. */
  onOpen?: (item: MediaItem) => void;
  /** With it one item can be selected. */
  selected?: number | null;
  onSelect?: (item: MediaItem | null) => void;
}

/** Pictures in rows and columns; arrow keys walk through them. */
export function MediaGrid({ items, empty, onOpen, selected = null, onSelect }: Props) {
  const find = (key: unknown) => items.find(({ id }) => id === Number(key)) ?? null;
  const select = (keys: Selection) => onSelect?.(keys === 'all' ? null : find([...keys][0]));
  return (
    <GridList
      aria-label={mediaWords.grid}
      className="media-grid"
      layout="grid"
      items={items}
      renderEmptyState={() => <p className="desk-empty">{empty}</p>}
      {...(onOpen && { onAction: (key) => open(find(key), onOpen) })}
      {...(onSelect && {
        selectionMode: 'single',
        selectedKeys: selected === null ? [] : [selected],
        onSelectionChange: select,
      })}
    >
      {(item) => (
        <GridListItem id={item.id} textValue={textOf(item)} className="media-item">
          <MediaThumbnail item={item} />
          <span className="media-item-name">
            <bdi>{item.name || mediaWords.unnamed}</bdi>
          </span>
          {item.kind === 'image' && item.alt === '' && <span className="media-bare">{mediaWords.bareMark}</span>}
        </GridListItem>
      )}
    </GridList>
  );
}

const open = (item: MediaItem | null, onOpen: (item: MediaItem) => void) => item && onOpen(item);
const textOf = ({ alt, name }: MediaItem): string => alt || name || mediaWords.unnamed;

/** The small copy around its focal point; for documents the word that says what they are. */
export function MediaThumbnail({ item }: { item: MediaItem }) {
  const { thumbnail, focalX, focalY } = item;
  if (thumbnail === null) return <span className="media-document">{mediaWords.document}</span>;
  return (
    <img
      src={thumbnail}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      style={{ objectPosition: `${(focalX ?? 0.5) * 100}% ${(focalY ?? 0.5) * 100}%` }}
    />
  );
}
