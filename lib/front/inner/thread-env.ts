import { readFile } from 'node:fs/promises';
import { childEnv } from '@/lib/env';

/**
 * The environment of the renderer's thread. It names the build's own configuration, as Next's standalone server does:
 * to read next.config.ts anew, Next would load its compiler and hold it for as long as it runs (27 MB).
 */
export async function threadEnv(): Promise<NodeJS.ProcessEnv> {
  const built = JSON.parse(await readFile('.next/required-server-files.json', 'utf8')) as { config: unknown };
  return childEnv({ __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(built.config) });
}
