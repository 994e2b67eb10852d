import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seededRandom } from '@/tests/bench/generate/random';
import { WORDS, textOf, wordOf } from '@/tests/bench/search/archive';
import { wxrCategory, wxrHead, wxrItem, wxrTail } from '@/tests/support/wxr';

/** A large export of WordPress, written as a stream: posts with categories, tags, people, counts and pictures. */

const CATEGORIES = 24;
const AUTHORS = 200;
/** Every how many-th post brings its picture, an item of its own. */
const WITH_PICTURE = 4;
const DAY = 86_400_000;
const stamp = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** One post, with its picture if it has one. */
export function postOf(id: number, total: number): string {
  const random = seededRandom(id * 11 + 3);
  const time = Date.UTC(2005, 0, 1, 9) + Math.floor((id * 7_300) / total) * DAY;
  const paragraphs = Array.from({ length: 5 }, () => textOf(random, WORDS / 5));
  const picture = 10_000_000 + id;
  const category = id % CATEGORIES;
  const post = wxrItem({
    ...{
      id,
      title: textOf(random, 6),
      body: paragraphs.join('\n\n'),
      name: `post-${id}`,
      creator: `author${id % AUTHORS}`,
    },
    ...{ date: stamp(time + 2 * 3_600_000), gmt: stamp(time) },
    terms: [
      ['category', `c${category}`, wordOf(1_000 + category)],
      ...[0, 1, 2].map((nth): [string, string, string] => {
        const tag = random.between(0, 2_000);
        return ['post_tag', `t${tag}`, wordOf(2_000 + tag + nth)];
      }),
    ],
    meta: [
      ['views', String(random.between(0, 50_000))],
      ['_edit_last', '1'],
      ...(id % WITH_PICTURE === 0 ? [['_thumbnail_id', String(picture)] as [string, string]] : []),
    ],
  });
  if (id % WITH_PICTURE !== 0) return post;
  const url = `<wp:attachment_url>https://majalla.example/wp-content/uploads/${picture}.jpg</wp:attachment_url>`;
  return `${post}\n${wxrItem({ id: picture, type: 'attachment', status: 'inherit', body: '', more: url })}`;
}

/** Writes a file of so many posts. @returns its items, pictures too */
export async function writeWxr(file: string, total: number): Promise<number> {
  const out = createWriteStream(file, { highWaterMark: 1 << 20 });
  const put = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const author = (n: number) =>
    `<wp:author><wp:author_login>author${n}</wp:author_login><wp:author_display_name>${wordOf(300 + n)} ${wordOf(600 + n)}</wp:author_display_name></wp:author>`;
  await put(wxrHead());
  for (let n = 0; n < AUTHORS; n += 1) await put(author(n));
  for (let n = 0; n < CATEGORIES; n += 1) {
    await put(wxrCategory(n + 1, `c${n}`, wordOf(1_000 + n), n < 8 ? '' : `c${n % 8}`));
  }
  for (let id = 1; id <= total; id += 1) await put(`\n${postOf(id, total)}`);
  await put(`\n${wxrTail}`);
  out.end();
  await once(out, 'finish');
  return total + Math.floor(total / WITH_PICTURE);
}
