import { mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { dataHome } from '@/lib/db/embedded/home';

/**
 * A file to write and read that is taken out of its folder at once: however the process ends, nothing is left. It lies
 * with the data, since a system's folder for passing files is often memory.
 * @returns what it is open as
 */
export function namelessFile(prefix: string): number {
  const home = dataHome();
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(path.join(home, prefix));
  try {
    return openSync(path.join(folder, 'file'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes all of it: one call may write less. @param position in bytes; where the last one ended, when missing */
export function writeWhole(file: number, bytes: Uint8Array, position: number | null = null): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(file, bytes, at, bytes.length - at, position === null ? null : position + at);
  }
}
