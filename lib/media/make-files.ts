import { makePicture, type MadePicture } from '@/lib/media/images';
import { kindOfFile } from '@/lib/media/signature';
import type { MediaRefusal } from '@/lib/media/upload';
import { copyPath, mediaPath } from '@/lib/site/media-path';

/** What a file has become: the files to keep, and the columns that follow from them. */
export interface MadeMedia {
  files: { path: string; bytes: Buffer }[];
  wasMoving: boolean;
  row: {
    path: string;
    mime: string;
    bytes: number;
    width: number | null;
    height: number | null;
    variants: { path: string; mime: string; width: number; height: number; bytes: number }[];
  };
}

/** Looks at what a file is, and makes of it what is kept; or says why it is not taken. */
export async function makeFiles(bytes: Buffer, checksum: string): Promise<MadeMedia | MediaRefusal> {
  const kind = kindOfFile(bytes);
  if (kind === null) return 'type';
  if (kind === 'svg' || kind === 'heic') return kind;
  if (kind === 'pdf') return asDocument(bytes, checksum);
  const picture = await makePicture(bytes, kind);
  return typeof picture === 'string' ? picture : asPicture(picture, checksum);
}

function asDocument(bytes: Buffer, checksum: string): MadeMedia {
  const path = mediaPath(checksum, 'pdf');
  const row = { path, mime: 'application/pdf', bytes: bytes.length, width: null, height: null, variants: [] };
  return { files: [{ path, bytes }], wasMoving: false, row };
}

function asPicture(
  { bytes, mime, width, height, extension, copies, wasMoving }: MadePicture,
  checksum: string,
): MadeMedia {
  const path = mediaPath(checksum, extension, { width, height });
  const files = copies.map((copy) => ({ ...copy, path: copyPath(path, copy.width, copy.format) }));
  const variants = files.map((file) => ({
    ...{ path: file.path, mime: file.mime, width: file.width, height: file.height, bytes: file.bytes.length },
  }));
  return {
    files: [{ path, bytes }, ...files],
    wasMoving,
    row: { path, mime, bytes: bytes.length, width, height, variants },
  };
}
