import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '@/lib/import/clean/decode';
import { refused, type Remark, type SourceItem } from '@/lib/import/import-record';

const LARGEST = 16 * 1_048_576;

/**
 * The files behind the given paths: a file as it is, a folder with all files below it that end in `extension`,
 * sorted by name. Hidden files are left out. A path that does not exist comes back as it is, to be refused by name.
 */
export async function listFiles(paths: readonly string[], extension: string): Promise<string[]> {
  const found: string[] = [];
  for (const given of paths) {
    const info = await stat(given).catch(() => null);
    if (!info?.isDirectory()) found.push(given);
    else {
      const names = await readdir(given, { recursive: true });
      const wanted = names.filter((name) => name.endsWith(extension) && !path.basename(name).startsWith('.'));
      found.push(...wanted.sort().map((name) => path.join(given, name)));
    }
  }
  return found;
}

/**
 * Reads files one at a time and parses each. A file that cannot be read, is too large or is not text is refused.
 * @param parse gets the text, the path as given, and the path's last part without its extension
 */
export async function* readItems(
  files: readonly string[],
  parse: (text: string, origin: string, name: string) => SourceItem,
): AsyncGenerator<SourceItem> {
  for (const file of files) {
    const read = await readText(file);
    if ('problem' in read) yield refused(file, null, read.problem);
    else {
      const item = parse(read.text, file, path.basename(file, path.extname(file)));
      if (item.kind === 'record') item.warnings.push(...doubts(read));
      yield item;
    }
  }
}

function doubts({ text, encoding }: { text: string; encoding: string }): Remark[] {
  const damaged = text.split('\ufffd').length - 1;
  return [
    ...(encoding === 'utf-8' ? [] : [{ line: null, text: `read as ${encoding}` }]),
    ...(damaged === 0 ? [] : [{ line: null, text: `${damaged} character(s) could not be read` }]),
  ];
}

async function readText(file: string): Promise<{ text: string; encoding: string } | { problem: string }> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) return { problem: `larger than ${LARGEST / 1_048_576} MB` };
    return decodeText(await readFile(file)) ?? { problem: 'not a text file' };
  } catch (error) {
    return { problem: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}` };
  }
}
