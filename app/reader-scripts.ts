import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ early: z.string(), main: z.string() });

/** The hashed names of the scripts on a reader's page, from the manifest beside them. */
export const readerScripts = async () =>
  manifest.parse(JSON.parse(await readFile(path.join(process.cwd(), 'public/reader/manifest.json'), 'utf8')));
