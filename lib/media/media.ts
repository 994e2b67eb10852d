/** The shapes in which the rest of the house sees a picture or a document: plain values, no database rows. */

/** Bytes that one file may have. */
export const LARGEST_FILE = 25 * 1_048_576;
/** Where files are sent, and the header that names them (percent-encoded). */
export const UPLOAD_PATH = '/admin/media/upload';
export const NAME_HEADER = 'x-file-name';
/** What a file dialog offers. What a file truly is, its content says (lib/media/signature.ts). */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif,application/pdf';
export const ACCEPTED_PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

export const MEDIA_KINDS = ['image', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export interface MediaItem {
  id: number;
  kind: MediaKind;
  /** The address of the file itself. */
  src: string;
  /** A small copy for lists; null for documents. */
  thumbnail: string | null;
  mime: string;
  bytes: number;
  /** Null for documents. */
  width: number | null;
  height: number | null;
  alt: string;
  caption: string;
  credit: string;
  /** Where the eye should rest, from 0 to 1 of width and height; null: the middle. */
  focalX: number | null;
  focalY: number | null;
  /** The file's name where it came from. */
  name: string;
  /** When it came, ISO 8601. */
  createdAt: string;
  /** Who brought it. */
  by: string | null;
  /** Whether whoever asks may describe and delete it. */
  mayChange: boolean;
}

export interface MediaPage {
  items: MediaItem[];
  /** What to ask for next; null at the end. */
  next: number | null;
}

/** What a text keeps of a picture that was chosen for it. */
export type ChosenMedia = Pick<MediaItem, 'id' | 'src' | 'alt' | 'caption' | 'width' | 'height'>;

export const chosen = ({ id, src, alt, caption, width, height }: MediaItem): ChosenMedia => ({
  ...{ id, src, alt, caption, width, height },
});

/** Where something is used. */
export type MediaUse =
  | { kind: 'article'; id: number; title: string; status: string; places: ('lead' | 'body' | 'draft')[] }
  | { kind: 'issue'; number: number; title: string };

export interface MediaUses {
  uses: MediaUse[];
  /** Uses in articles that whoever asks may not see. */
  hidden: number;
}
