import { cleanText } from '@/lib/import/clean/text';
import type { Input } from '@/lib/import/sources/found';
import { unread, type Reading } from '@/lib/import/sources/text';
import { ChannelReader } from '@/lib/import/sources/wxr/channel';
import { readItem, type Item } from '@/lib/import/sources/wxr/item';
import type { WxrSite } from '@/lib/import/sources/wxr/site';
import type { Piece } from '@/lib/import/sources/wxr/split';

/** Marks by which the first reading tells items apart without parsing each, whatever prefix they bear. */
const ATTACHMENT = /post_type\s*>\s*(?:<!\[CDATA\[)?\s*attachment/u;
/** Writers of Co-Authors Plus who have no login. */
const GUEST = /post_type\s*>\s*(?:<!\[CDATA\[)?\s*guest-author/u;
const DATE = /post_date\s*>\s*(?:<!\[CDATA\[)?\s*([1-9]\d{3}-\d{2}-\d{2})/u;
const TITLE = /<title[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]{1,80})/u;

/** Reads a file for what the items of all files need of each other. */
export async function gather(
  input: Input,
  site: WxrSite,
  pieces: (input: Input, reading: Reading) => AsyncIterable<Piece>,
): Promise<void> {
  const around = new ChannelReader(site);
  for await (const piece of pieces(input, unread())) {
    if (piece.kind === 'around') around.write(piece.text);
    else site.items += 1;
    if (around.channel.doctype) break;
    if (piece.kind !== 'item') continue;
    if (ATTACHMENT.test(piece.text)) attach(readItem(piece.text, around.channel.namespaces), site);
    else if (GUEST.test(piece.text)) introduce(readItem(piece.text, around.channel.namespaces), site);
    else {
      const day = DATE.exec(piece.text)?.[1];
      if (day !== undefined) site.count(day);
    }
  }
  for (const link of around.channel.links) site.links.add(link);
}

function attach({ fields, meta }: Item, site: WxrSite): void {
  const of = (name: string) => fields.get(name)?.trim() ?? '';
  if (of('wp:post_type') !== 'attachment') return;
  const url = of('wp:attachment_url') || of('guid');
  const id = of('wp:post_id');
  if (id === '' || url === '') return;
  const alt = cleanText(meta.get('_wp_attachment_image_alt')?.at(-1) ?? '').text;
  const parent = of('wp:post_parent');
  if (parent !== '' && parent !== '0') site.attachments.adopt(parent, id, Number(of('wp:menu_order')) || 0);
  site.attachments.attach(id, { url, alt, caption: cleanText(of('excerpt:encoded')).text });
}

/** Articles name a guest by login or slug; the item of the guest says who that is. */
function introduce({ fields, meta }: Item, site: WxrSite): void {
  if (fields.get('wp:post_type')?.trim() !== 'guest-author') return;
  const of = (key: string) => meta.get(key)?.at(-1)?.trim() ?? '';
  const slug = (fields.get('wp:post_name')?.trim() ?? '').replace(/^cap-/u, '');
  const name = of('cap-display_name') || (fields.get('title')?.trim() ?? '');
  for (const login of [of('cap-user_login'), slug]) if (login !== '' && name !== '') site.author({ login, name });
}

/** The beginning of an item's title, for reports. */
export function titleIn(text: string): string {
  const title = TITLE.exec(text)?.[1]?.trim() ?? '';
  return title === '' ? '' : ` («${title}»)`;
}
