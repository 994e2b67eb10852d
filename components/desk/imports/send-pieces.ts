import { importWords } from '@/content/desk/imports';
import { mediaWords } from '@/content/desk/media';
import { desk } from '@/content/desk/desk';
import { IMPORT_UPLOAD_PATH, LARGEST_UPLOAD, PIECE, PIECE_HEADER, type UploadedFile } from '@/lib/desk/import-upload';
import type { Outcome } from '@/lib/desk/outcome';

interface Sending {
  folder: string;
  number: number;
  file: File;
  /** Bytes that have arrived before. */
  from: number;
  signal: AbortSignal;
}

type End = { path: string } | { message: string; progress: number };

/** Sends a file piece by piece. @param told how much has arrived, 0 to 1. @returns where it lies, or why not all arrived */
export async function sendPieces(
  { folder, number, file, from, signal }: Sending,
  told: (share: number) => void,
): Promise<End> {
  const { name, size } = file;
  if (size === 0) return { message: importWords.uploadRefused.empty, progress: 0 };
  if (size > LARGEST_UPLOAD) return { message: importWords.uploadRefused.large, progress: 0 };
  for (let offset = from - (from % PIECE); ; offset += PIECE) {
    const isLast = offset + PIECE >= size;
    const facts = { folder, file: number, name, offset, isLast };
    const outcome = await sendPiece(file.slice(offset, offset + PIECE), facts, signal);
    if (outcome.kind !== 'done') {
      const message = outcome.kind === 'refused' ? outcome.message : desk.refused.failed;
      return { message, progress: offset / size };
    }
    if (isLast) return { path: outcome.value.path };
    told((offset + PIECE) / size);
  }
}

async function sendPiece(body: Blob, facts: object, signal: AbortSignal): Promise<Outcome<UploadedFile>> {
  const headers = {
    'content-type': 'application/octet-stream',
    [PIECE_HEADER]: encodeURIComponent(JSON.stringify(facts)),
  };
  try {
    const response = await fetch(IMPORT_UPLOAD_PATH, { method: 'POST', body, headers, signal });
    const answer: unknown = await response.json().catch(() => null);
    return isOutcome(answer) ? answer : { kind: 'refused', message: desk.refused.failed };
  } catch {
    return { kind: 'refused', message: mediaWords.refused.network };
  }
}

/** A proxy on the way may answer in its own words. */
const isOutcome = (answer: unknown): answer is Outcome<UploadedFile> =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
