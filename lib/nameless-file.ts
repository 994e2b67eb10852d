import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A file to write and read that is taken out of its folder at once: however the process ends, nothing is left.
 * @returns what it is open as
 */
export function namelessFile(prefix: string): number {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  try {
    return openSync(path.join(folder, 'file'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
