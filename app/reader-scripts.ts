import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ early: z.string(), main: z.string(), print: z.string(), worker: z.string() });
let known: Promise<z.output<typeof manifest>> | undefined;

/** The hashed names of the scripts on a reader's page: read once, since a running site serves only files it started with. */
export const readerScripts = () => (known ??= read());

const read = async () =>
  manifest.parse(JSON.parse(await readFile(path.join(process.cwd(), 'public/reader/manifest.json'), 'utf8')));
