import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where administrators' programs lie; an ordinary user's PATH often leaves these out. */
const MORE = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The file of a program that is installed here; null when it is not. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE];
  return (
    folders
      .filter(isAbsolute)
      .map((folder) => join(folder, name))
      .find(canRun) ?? null
  );
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
