import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';

/**
 * Where this installation keeps its data: database, media, logs.
 *
 * `KHIZANA_DATA` when set, else `.khizana/` in the project. PostgreSQL refuses to run as root, so root hands it to
 * another user; when that user could not even walk to the project (a clone in /root, a private temporary folder),
 * the data goes to /var/lib/khizana instead.
 * @returns an absolute path, which need not exist yet
 */
export function dataHome(): string {
  const chosen = env().KHIZANA_DATA;
  if (chosen !== undefined) return path.resolve(chosen);
  const project = process.cwd();
  if (process.getuid?.() !== 0 || othersCanEnter(project)) return path.join(project, '.khizana');
  const mark = createHash('sha256').update(project).digest('hex').slice(0, 8);
  return path.join('/var/lib/khizana', `${path.basename(project)}-${mark}`);
}

/** Whether a user without rights of its own may walk down to `folder`. */
export function othersCanEnter(folder: string): boolean {
  const parent = path.dirname(folder);
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
  return (mode === undefined || (mode & 0o001) !== 0) && (parent === folder || othersCanEnter(parent));
}
