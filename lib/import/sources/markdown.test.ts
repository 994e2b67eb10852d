import { describe, expect, it } from 'vitest';
import { site } from '@/content/site';
import { emptyRecord } from '@/lib/import/import-record';
import { parseMarkdown } from '@/lib/import/sources/markdown';

const needed = 'title: حدائق الأندلس\ndate: 2012-05-14\nsection: عمران';
const read = (text: string) => parseMarkdown(text, 'gardens.md', 'gardens');
const parse = (front: string, body = 'نصّ.') => read(`---\n${front}\n---\n\n${body}\n`);
const also = (line: string, body?: string) => parse(`${needed}\n${line}`, body);
function accepted(item: ReturnType<typeof parse>) {
  if (item.kind === 'refused') throw new Error(`refused: ${item.refusal.text}`);
  return item.record;
}
const least = {
  ...emptyRecord,
  ...{ origin: 'gardens.md', externalId: 'gardens', title: 'حدائق الأندلس', publishedOn: '2012-05-14' },
  ...{ section: 'عمران', bodyHtml: '<p>نصّ.</p>' },
};

describe('parseMarkdown reads', () => {
  it.each([
    ['the needed keys', `---\n${needed}\n---\n\nنصّ.\n`],
    ['CRLF', `---\r\n${needed.replaceAll('\n', '\r\n')}\r\n---\r\n\r\nنصّ.\r\n`],
    ['a byte order mark', `\ufeff---\n${needed}\n---\nنصّ.`],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({ kind: 'record', warnings: [], record: least });
  });

  it('all keys', () => {
    const lines = [
      ...['subtitle: الماء والظلّ', 'hijri: جمادى الآخرة 1433هـ', 'authors: [سلمى, نادر]', 'issue: 7', 'pages: 12-19'],
      ...['tags: [ماء, عمارة]', 'views: 9,724', 'excerpt: موجز.', 'note: "الصورة من *المتحف*."', 'note_label: تعقيب'],
      ...['slug: gardens', 'language: fa', 'draft: true', 'old_urls: ["/?p=12", /old/gardens]'],
    ];
    expect(accepted(also(lines.join('\n')))).toEqual({
      ...least,
      ...{ subtitle: 'الماء والظلّ', printedHijri: 'جمادى الآخرة 1433هـ', authors: ['سلمى', 'نادر'], issueNumber: 7 },
      ...{ pageStart: 12, pageEnd: 19, tags: ['ماء', 'عمارة'], views: 9724, excerpt: 'موجز.', noteLabel: 'تعقيب' },
      ...{ noteHtml: '<p>الصورة من <em>المتحف</em>.</p>', slug: 'gardens', language: 'fa', status: 'draft' },
      oldUrls: ['/?p=12', '/old/gardens'],
    });
  });

  it.each<[string, object]>([
    ['pages: 12', { pageStart: 12, pageEnd: 12 }],
    ['pages: 12-19', { pageStart: 12, pageEnd: 19 }],
    ['pages: 12–19', { pageStart: 12, pageEnd: 19 }],
    ['views: ٩٬٧٢٤', { views: 9724 }],
    ['views: 9724', { views: 9724 }],
    ['views: 0', { views: 0 }],
    ['views: 9.720', { views: 9720 }],
    ['authors: سلمى', { authors: ['سلمى'] }],
    ['tags: [1984, ماء]', { tags: ['1984', 'ماء'] }],
    ['tags: []', { tags: [] }],
    ['subtitle: 1984', { subtitle: '1984' }],
    ['subtitle: 007', { subtitle: '007' }],
    ['subtitle: 1.10', { subtitle: '1.10' }],
    ['subtitle: yes', { subtitle: 'yes' }],
    ['draft: true', { status: 'draft' }],
    ['draft: false', { status: 'published' }],
    ['note: تنبيه.', { noteHtml: '<p>تنبيه.</p>', noteLabel: site.defaultNoteLabel }],
    ['note_label: تعقيب', { noteHtml: null, noteLabel: null }],
  ])('%s', (line, expected) => {
    expect(accepted(also(line))).toEqual({ ...least, ...expected });
  });

  it.each(['2012/05/14م', '٢٠١٢/٠٥/١٤م', '14/5/2012', '14 أيار 2012', '"2012-05-14"'])('the date %s', (date) => {
    expect(accepted(parse(needed.replace('2012-05-14', date)))).toEqual(least);
  });
});

describe('parseMarkdown renders', () => {
  it('a poem, its verses in two halves', () => {
    const half = (text: string) => `<span class="hemistich">${text}</span>`;
    const verse = (one: string, two: string) => `<p class="verse">${half(one)} ${half(two)}</p>`;
    expect(accepted(also('', '```poem\nصدر أوّل * عجز أوّل\n\nصدر ثانٍ * عجز ثانٍ\n```')).bodyHtml).toBe(
      `<div class="poem">${verse('صدر أوّل', 'عجز أوّل')}${verse('صدر ثانٍ', 'عجز ثانٍ')}</div>`,
    );
  });

  it('a footnote, linked both ways and gathered at the end', () => {
    const { bodyHtml } = accepted(also('', 'جرى الماء[^1] في القنوات.\n\n[^1]: رواية الرحّالة.'));
    expect(bodyHtml).toMatch(/^<p>جرى الماء<sup><a href="#fn-1" id="fnref-1"[^>]*>1<\/a><\/sup> في القنوات\.<\/p>/u);
    expect(bodyHtml).toMatch(/<li id="fn-1">\s*<p>رواية الرحّالة\. <a href="#fnref-1"[^>]*>.+<\/a><\/p>\s*<\/li>/su);
  });

  it('a line of hyphens in the body as a rule', () => {
    expect(accepted(also('', 'أوّل.\n\n---\n\nثانٍ.')).bodyHtml).toBe('<p>أوّل.</p>\n<hr>\n<p>ثانٍ.</p>');
  });
});

describe('parseMarkdown refuses', () => {
  it.each<[string, () => ReturnType<typeof parse>, number | null, RegExp]>([
    ['no front matter', () => read('نصّ.'), 1, /front matter/u],
    ['an unclosed front matter', () => read(`---\n${needed}\nنصّ.`), 1, /front matter/u],
    ['an empty file', () => read(''), 1, /front matter/u],
    ['no body', () => parse(needed, ' '), null, /no body/u],
    ['a colon in a bare value', () => parse('title: ماء: ظلّ\ndate: 2012-05-14'), 2, /mapping/iu],
    ['a key given twice', () => also('section: ماء'), 5, /unique/u],
    ['a tab for indentation', () => also('tags:\n\t- ماء'), 6, /tab/iu],
  ])('%s', (_name, item, line, reason) => {
    const refusal = { line, text: expect.stringMatching(reason) as string };
    expect(item()).toEqual({ kind: 'refused', origin: 'gardens.md', refusal });
  });

  it.each(['subtitle: &a ماء\nexcerpt: *a', 'subtitle: *ماء*'])('an alias instead of following it: %j', (line) => {
    const text = expect.stringMatching(/alias/iu) as string;
    expect(also(line)).toMatchObject({ kind: 'refused', origin: 'gardens.md', refusal: { text } });
  });

  it('wrong YAML, naming one line only: that of the file', () => {
    const text = expect.not.stringMatching(/line \d/u) as string;
    expect(also('section: ماء')).toMatchObject({ refusal: { line: 5, text } });
  });

  it.each([
    ['title', needed.replace(/^title.*\n/u, '')],
    ['date', needed.replace(/^date.*\n/mu, '')],
    ['section', needed.replace(/\nsection.*/u, '')],
    ['section', needed.replace('عمران', "''")],
    ['date', needed.replace('2012-05-14', '2012-02-30')],
    ['subtitel', `${needed}\nsubtitel: ماء`],
    ['pages', `${needed}\npages: xii`],
    ['pages', `${needed}\npages: 12-`],
    ['views', `${needed}\nviews: كثيرة`],
    ['views', `${needed}\nviews: -5`],
    ['issue', `${needed}\nissue: سبعة`],
    ['issue', `${needed}\nissue: 0`],
    ['draft', `${needed}\ndraft: نعم`],
  ])('%s missing, unknown or wrong: %j', (key, front) => {
    const text = expect.stringContaining(key) as string;
    expect(parse(front)).toMatchObject({ kind: 'refused', origin: 'gardens.md', refusal: { text } });
  });
});
