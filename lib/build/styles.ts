import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SHEETS_FILE } from '@/lib/programs';

/** What the framework says of a route, in a script that gives one value to `globalThis`: the styles of its parts. */
const MANIFEST = 'page_client-reference-manifest.js';
const VALUE = /\]\s*=\s*(\{.*\});?\s*$/su;
const manifestSchema = z.object({
  entryCSSFiles: z.record(z.string(), z.array(z.object({ path: z.string().regex(/^static\/[\w/-]+\.css$/u) }))),
});
/** Where readers' routes lie; the desk keeps the framework's own files. */
const READERS = ['(site)', '(print)'];

/**
 * Puts the styles of each kind of page into one file: the framework cuts them where routes share them, so a page has up
 * to seven, each asked for and compressed by itself. Readers get the joined ones from the front, which looks them up in
 * the list that is written here (lib/front/page/sheets.ts).
 * @param build the folder of the finished build
 */
export async function joinStyles(build: string): Promise<void> {
  const target = path.join(build, 'static/styles');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const known: Record<string, string> = {};
  for (const files of await listsOf(path.join(build, 'server/app'))) {
    const parts = await Promise.all(files.map((file) => readFile(path.join(build, file), 'utf8')));
    const css = fontsInTime(parts.join(''));
    // They lie one folder below `static`, as before, so what they point to is found.
    const name = `${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
    await writeFile(path.join(target, name), css);
    known[files.map((file) => `/_next/${file}`).join(' ')] = `/_next/static/styles/${name}`;
  }
  await writeFile(path.join(build, SHEETS_FILE), JSON.stringify(known));
}

/** For each of readers' routes the files that its pages load, in their order. */
async function listsOf(app: string): Promise<string[][]> {
  const found = await Promise.all(
    READERS.map(async (group) => {
      const entries = await readdir(path.join(app, group), { recursive: true, withFileTypes: true });
      return entries.filter(({ name }) => name === MANIFEST).map((entry) => path.join(entry.parentPath, entry.name));
    }),
  );
  const lists = await Promise.all(found.flat().map(async (file) => listOf(await readFile(file, 'utf8'))));
  return lists.filter((list) => list.length > 0);
}

/** Of a page, as the framework writes it: the styles of the layouts around it come first, and may be all. */
export function listOf(manifest: string): string[] {
  const { entryCSSFiles } = manifestSchema.parse(JSON.parse(VALUE.exec(manifest)?.[1] ?? 'null'));
  const entries = Object.entries(entryCSSFiles);
  const around = entries.findLast(([entry]) => entry.endsWith('/layout'));
  const [, files = []] = entries.find(([entry]) => entry.endsWith('/page')) ?? around ?? [];
  return files.map((file) => file.path);
}

/**
 * A font that is not there in time is for the next page: on readers' pages nothing moves once it is seen (decision 035).
 * At the desk, which an editor keeps open for hours, it is shown when it comes.
 */
export const fontsInTime = (css: string): string => css.replaceAll(/font-display:\s*swap/gu, 'font-display:optional');
