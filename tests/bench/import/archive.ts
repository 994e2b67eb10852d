import { emptyRecord, type ImportSource, type SourceItem } from '@/lib/import/import-record';
import { seededRandom } from '../generate/random';
import { articleOf } from '../search/archive';

/** An archive of made-up posts, as a source gives it: texts of 400 words in paragraphs, links, tags, counts of views. */

const WORDS_OF_PARAGRAPH = 60;

export const madeArchive = (total: number): ImportSource => ({
  name: 'bench.example',
  total,
  hosts: ['bench.example'],
  progress: () => ({ bytes: 0, of: 0 }),
  async *items() {
    for (let id = 1; id <= total; id += 1) yield itemOf(id, total);
  },
});

export function itemOf(id: number, total: number): SourceItem {
  const { title, body } = articleOf(id);
  const random = seededRandom(id);
  const words = body.split(' ');
  const paragraphs: string[] = [];
  for (let from = 0; from < words.length; from += WORDS_OF_PARAGRAPH) {
    paragraphs.push(`<p>${words.slice(from, from + WORDS_OF_PARAGRAPH).join(' ')}</p>`);
  }
  const other = random.between(1, total);
  paragraphs.push(
    `<p><a href="https://bench.example/?p=${other}">${words[0] ?? ''}</a> <strong>${words[1] ?? ''}</strong></p>`,
  );
  const day = new Date(Date.UTC(2005, 0, 1) + Math.floor((id * 7_300) / total) * 86_400_000);
  return {
    kind: 'record',
    record: {
      ...emptyRecord,
      origin: `made:${id}`,
      externalId: String(id),
      title,
      publishedOn: day.toISOString().slice(0, 10) as `${number}-${number}-${number}`,
      section: `قسم ${id % 8}`,
      authors: [`كاتب ${id % 200}`],
      tags: [`وسم ${id % 90}`, `وسم ${100 + (id % 70)}`],
      views: random.between(0, 20_000),
      bodyHtml: paragraphs.join('\n'),
      oldUrls: [`https://bench.example/?p=${id}`, `https://bench.example/archives/${id}-post/`],
    },
    warnings: [],
  };
}
