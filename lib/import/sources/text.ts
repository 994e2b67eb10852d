import { decodeStream } from '@/lib/import/clean/decode-stream';
import { refused, type Remark, type SourceItem } from '@/lib/import/import-record';
import type { Input } from '@/lib/import/sources/found';

/** What is known of a text after it was read. */
export interface Reading {
  encoding: string | null;
  /** Characters that could not be read. */
  damaged: number;
  /** Why it ended before its end; null when it did not. */
  fault: string | null;
}

/** The text of a file, piece by piece. A file that cannot be read on ends, and `reading` says why. Never throws. */
export async function* textOf(input: Input, reading: Reading, declared?: string): AsyncGenerator<string> {
  const decoder = decodeStream(declared);
  try {
    for await (const bytes of input.open()) {
      const text = decoder.push(bytes);
      if (text !== '') yield text;
    }
  } catch (error) {
    reading.fault = faultOf(error);
  }
  const rest = decoder.end();
  reading.encoding = decoder.encoding;
  reading.damaged = decoder.damaged;
  if (rest !== '') yield rest;
}

export const unread = (): Reading => ({ encoding: null, damaged: 0, fault: null });

/** Why a file cannot be read, without a path of this machine. */
export function faultOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Of what unpacks, the words say more than the code.
  return code === undefined || code.startsWith('Z_') ? message : code;
}

/** What a person should know of how a text was read. */
export function doubtsOf({ encoding, damaged }: Pick<Reading, 'encoding' | 'damaged'>): Remark[] {
  return [
    ...(encoding === 'utf-8' || encoding === null ? [] : [{ line: null, text: `read as ${encoding}` }]),
    ...(damaged === 0 ? [] : [{ line: null, text: `${damaged} character(s) could not be read` }]),
  ];
}

/** What there is to say of a file once it was read: of the whole of it, so it belongs to none of its items. */
export function* remarksOn(origin: string, reading: Reading): Generator<SourceItem> {
  for (const { text } of doubtsOf(reading)) yield { kind: 'skipped', origin, reason: `a remark on the file: ${text}` };
}

/** That a file could not be read to its end, when so. */
export function* brokenOff(origin: string, { fault }: Reading): Generator<SourceItem> {
  if (fault !== null) yield refused(origin, null, `could be read no further: ${fault}`);
}
