import { LARGEST_FILE } from '@/lib/media/media';

/** What cannot be taken, and why: words for each are in content/desk/media.ts. */
export const REFUSALS = ['type', 'svg', 'heic', 'large', 'pixels', 'broken', 'empty'] as const;
export type MediaRefusal = (typeof REFUSALS)[number];

/** The whole of what is sent; null when it is more than a file may have, and then no more of it is read. */
export async function readUpload(body: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (body === null) return Buffer.alloc(0);
  for await (const part of body) {
    length += part.length;
    if (length > LARGEST_FILE) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

const NAME_LENGTH = 200;

/** The name of a file as people may see it: without folders, hidden characters and what turns the direction. */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, NAME_LENGTH);
}

/** The name in a header, percent-encoded; empty when it is missing or broken. */
export function readName(header: string | null): string {
  try {
    return cleanName(decodeURIComponent(header ?? ''));
  } catch {
    return '';
  }
}
