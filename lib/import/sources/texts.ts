import { decodeText } from '@/lib/import/clean/decode';
import { declaredIn } from '@/lib/import/clean/decode-stream';
import { refused, type ImportSource, type ParsedItem, type SourceItem } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Input } from '@/lib/import/sources/found';
import { openInputs } from '@/lib/import/sources/input';
import { renamed } from '@/lib/import/sources/keys';
import { doubtsOf, faultOf } from '@/lib/import/sources/text';

/** Collections in which every article is a file of its own. */

const LARGEST_TEXT = 16 * 1_048_576;

/** What is made of one file's text: it gets the text, its place for reports, and its name in the collection. */
export type Parse = (text: string, origin: string, name: string) => ParsedItem;

interface Collection {
  kind: string;
  mapping: Mapping;
  source?: string;
}

/** Counts the files; each is read when its turn comes. */
export async function openTexts(
  paths: readonly string[],
  extensions: readonly string[],
  parse: Parse,
  { kind, mapping, source }: Collection,
): Promise<ImportSource> {
  const inputs = await openInputs(paths, extensions);
  let total = 0;
  for await (const _found of inputs.found()) total += 1;
  return {
    name: source ?? mapping.source ?? kind,
    total,
    hosts: mapping.hosts,
    progress: () => inputs.progress(),
    items: () =>
      inputs.items(async function* (input) {
        const item = await parseInput(input, parse);
        yield item.kind === 'record' ? { ...item, record: renamed(item.record, mapping) } : item;
      }),
  };
}

async function parseInput(input: Input, parse: Parse): Promise<SourceItem> {
  const { origin, name } = input;
  try {
    const bytes = await bytesIn(input);
    return bytes === null
      ? refused(origin, null, `larger than ${LARGEST_TEXT / 1_048_576} MB`)
      : parseBytes(bytes, origin, name, parse);
  } catch (error) {
    return refused(origin, null, `cannot be read: ${faultOf(error)}`);
  }
}

async function bytesIn(input: Input): Promise<Uint8Array | null> {
  if ((input.size ?? 0) > LARGEST_TEXT) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.open()) {
    size += chunk.length;
    if (size > LARGEST_TEXT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A text that breaks a parser (thousands of nested quotations, say) is refused as any other bad file. */
function parseBytes(bytes: Uint8Array, origin: string, name: string, parse: Parse): ParsedItem {
  const decoded = decodeText(bytes, declaredIn(bytes));
  if (decoded === null) return refused(origin, null, 'not a text file');
  try {
    const item = parse(decoded.text, origin, name);
    const damaged = decoded.text.split('\ufffd').length - 1;
    if (item.kind === 'record') item.warnings.push(...doubtsOf({ encoding: decoded.encoding, damaged }));
    return item;
  } catch (error) {
    return refused(origin, null, `cannot be parsed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
