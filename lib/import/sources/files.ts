import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '@/lib/import/clean/decode';
import { refused, type Remark, type ParsedItem, type SourceItem } from '@/lib/import/import-record';

const LARGEST = 16 * 1_048_576;

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

/**
 * Reads files one at a time and parses each. A file that cannot be read, is too large or is not text is refused.
 * @param parse gets the text, the path as given, and the file's name in its folder
 */
export async function* readItems(
  files: readonly SourceFile[],
  parse: (text: string, origin: string, name: string) => ParsedItem,
): AsyncGenerator<SourceItem> {
  for (const { path: file, name } of files) {
    const read = await readText(file);
    if ('problem' in read) yield refused(file, null, read.problem);
    else {
      const item = parseOrRefuse(() => parse(read.text, file, name), file);
      if (item.kind === 'record') item.warnings.push(...doubts(read));
      yield item;
    }
  }
}

/** A text that breaks a parser (thousands of nested quotations, say) is refused as any other bad file. */
function parseOrRefuse(parse: () => ParsedItem, file: string): ParsedItem {
  try {
    return parse();
  } catch (error) {
    return refused(file, null, `cannot be parsed: ${error instanceof Error ? error.message : String(error)}`);
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
