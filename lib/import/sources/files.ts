import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { refused, type SourceItem } from '@/lib/import/import-record';
import { faultOf } from '@/lib/import/sources/text';
import { LARGEST_TEXT, parseBytes, type Parse } from '@/lib/import/sources/texts';

/** A file to import, and its name in the folder that was given: its path there without the extension. */
export interface SourceFile {
  path: string;
  name: string;
}

/**
 * The files behind the given paths: a file as it is, a folder with all files below it that end in `extension` (in
 * capitals too), sorted by name. Hidden files are left out. A path that does not exist comes back as it is, to be
 * refused by name.
 */
export async function listFiles(paths: readonly string[], extension: string): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  for (const given of paths) {
    const info = await stat(given).catch(() => null);
    if (!info?.isDirectory()) found.push({ path: given, name: nameOf(path.basename(given)) });
    else {
      const names = await readdir(given, { recursive: true });
      const wanted = names.filter((name) => name.toLowerCase().endsWith(extension) && !/(^|\/)\./u.test(name));
      found.push(...wanted.sort().map((name) => ({ path: path.join(given, name), name: nameOf(name) })));
    }
  }
  return found;
}

const nameOf = (file: string): string => file.slice(0, file.length - path.extname(file).length);

/** Reads files one at a time and parses each. A file that cannot be read, is too large or is not text is refused. */
export async function* readItems(files: readonly SourceFile[], parse: Parse): AsyncGenerator<SourceItem> {
  for (const { path: file, name } of files) {
    try {
      const { size } = await stat(file);
      yield size > LARGEST_TEXT
        ? refused(file, null, `larger than ${LARGEST_TEXT / 1_048_576} MB`)
        : parseBytes(await readFile(file), file, name, parse);
    } catch (error) {
      yield refused(file, null, `cannot be read: ${faultOf(error)}`);
    }
  }
}
