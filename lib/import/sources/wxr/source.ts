import { xmlSafe } from '@/lib/import/clean/xml-safe';
import { refused, type ImportSource, type SourceItem } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Input } from '@/lib/import/sources/found';
import { openInputs } from '@/lib/import/sources/input';
import { brokenOff, remarksOn, textOf, unread, type Reading } from '@/lib/import/sources/text';
import { ChannelReader, type ChannelListener } from '@/lib/import/sources/wxr/channel';
import { gather, titleIn } from '@/lib/import/sources/wxr/gather';
import { readItem } from '@/lib/import/sources/wxr/item';
import { MovedLists } from '@/lib/import/sources/wxr/moved';
import { recordOf, type WxrContext } from '@/lib/import/sources/wxr/record';
import { WxrSite } from '@/lib/import/sources/wxr/site';
import { splitItems, type Piece } from '@/lib/import/sources/wxr/split';

/** Exports of WordPress (WXR 1.0–1.2): XML files, several as one, packed or in archives. */

export const WXR_FILES = ['.xml', '.wxr'];
/** Characters of one item, as of an article of any source. */
const LARGEST = 16 * 1_048_576;
const nobody: ChannelListener = { author: () => undefined, term: () => undefined };

/** Reads the export once, for what its items need of each other. */
export async function openWxr(paths: readonly string[], mapping: Mapping, name?: string): Promise<ImportSource> {
  const site = new WxrSite(mapping);
  const inputs = await openInputs(paths, WXR_FILES);
  for await (const found of inputs.found()) {
    if ('refusal' in found) site.items += 1;
    else await gather(found, site, piecesOf);
  }
  const hosts = site.hosts();
  return {
    name: name ?? mapping.source ?? hosts[0] ?? 'wordpress',
    total: site.items,
    hosts,
    progress: () => inputs.progress(),
    async *items() {
      const context = { site, hosts, base: site.base() ?? '', moved: new MovedLists(site) };
      yield* inputs.items((input) => itemsOf(input, context));
      yield* context.moved.items();
    },
  };
}

/** The pieces of a file, in XML that a parser takes. */
function piecesOf(input: Input, reading: Reading): AsyncGenerator<Piece> {
  const safe = xmlSafe();
  const text = async function* () {
    for await (const chunk of textOf(input, reading)) yield safe.push(chunk);
    yield safe.end();
  };
  return splitItems(text(), LARGEST);
}

async function* itemsOf(input: Input, context: WxrContext): AsyncGenerator<SourceItem> {
  const reading = unread();
  const around = new ChannelReader(nobody);
  let [number, comments] = [0, 0];
  for await (const piece of piecesOf(input, reading)) {
    if (piece.kind === 'around') {
      around.write(piece.text);
      if (!around.channel.doctype) continue;
      yield refused(input.origin, null, 'declares a document type: exports have none, and it is not read');
      return;
    }
    number += 1;
    const origin = `${input.origin}, item ${number}`;
    if (piece.kind === 'broken') {
      const why = piece.why === 'large' ? `is larger than ${LARGEST / 1_048_576} MB` : 'is cut off in the middle';
      yield refused(`${origin}${titleIn(piece.text)}`, null, why);
      continue;
    }
    const [item, more] = readSafely(piece.text, origin, around.channel.namespaces, context);
    comments += more;
    yield item;
  }
  if (comments > 0) yield skipped(input.origin, `${comments} comments are not imported`);
  yield* endOf(input, reading, around, number);
}

/** One item. Whatever breaks in it costs it alone. */
function readSafely(
  text: string,
  origin: string,
  namespaces: Record<string, string>,
  context: WxrContext,
): [SourceItem, number] {
  try {
    const item = readItem(text, namespaces);
    return [recordOf(item, `${origin}${titleIn(text)}`, context), item.comments];
  } catch (error) {
    return [refused(origin, null, `cannot be read: ${error instanceof Error ? error.message : String(error)}`), 0];
  }
}

const skipped = (origin: string, reason: string): SourceItem => ({ kind: 'skipped', origin, reason });

function* endOf({ origin }: Input, reading: Reading, { channel }: ChannelReader, items: number): Generator<SourceItem> {
  yield* remarksOn(origin, reading);
  if (reading.fault !== null) yield* brokenOff(origin, reading);
  else if (!channel.found && items === 0) yield refused(origin, null, 'is no export of WordPress: it has no channel');
  else if (!channel.closed) yield refused(origin, null, 'ends before its end: what should follow is missing');
}
