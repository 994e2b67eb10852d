import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
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
