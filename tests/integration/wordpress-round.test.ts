import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createArticle } from '@/lib/articles/draft-commands';
import { trashArticle, withdrawArticle } from '@/lib/articles/life-commands';
import { db } from '@/lib/db/client';
import { exportWordPress } from '@/lib/export/export-queries';
import { openFolder } from '@/lib/import/media/folder';
import { emptyMapping } from '@/lib/import/mapping/schema';
import { runImport } from '@/lib/import/run-import';
import { openSource } from '@/lib/import/sources/open';
import { undoRun } from '@/lib/import/undo-commands';
import { findOld } from '@/lib/redirects/queries';
import { loadSampleIfNew } from '@/lib/sample/sample';
import { articleUrl } from '@/lib/site/urls';
import { emptyDatabase } from '../support/articles';
import { add, fileAt, jpeg, people, setUpMedia } from '../support/media';
import { viewAs } from '../support/views';

/** Our archive as a WordPress export, read by our own source into an empty archive. */

setUpMedia();
const { editor } = people;

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'khizana-round-'))));
afterAll(() => rm(folder, { recursive: true }));

/** The sample, and articles at every station of their lives. @returns ids by what is special about each */
async function makeArchive() {
  await loadSampleIfNew(() => undefined);
  const picture = await add(await jpeg());
  await db().media.update({ where: { id: picture.id }, data: { alt: 'واجهة مكتبة', caption: 'المكتبة' } });
  const [first, second, third, fourth] = await db().article.findMany({ orderBy: { id: 'asc' }, take: 4 });
  if (!first || !second || !third || !fourth) throw new Error('the sample is small');
  const inside = `<p>انظر <a href="${articleUrl(first)}">الأولى</a>.</p><p><img src="${picture.src}" alt="واجهة"></p>`;
  await db().article.update({
    where: { id: third.id },
    data: {
      ...{ leadMediaId: picture.id, oldUrls: ['https://old.example/?p=7', 'https://old.example/2010/a'] },
      ...{ subtitle: 'عنوان ثانٍ', printedHijri: 'رجب 1444هـ', pageStart: 12, pageEnd: 19, bodyHtml: inside },
      ...{ noteHtml: '<p>أوّل.</p><blockquote><p>اقتباس.</p></blockquote>', noteLabel: 'المحرّر «س»' },
      slug: 'كلمة-طويلة-'.repeat(5).slice(0, -1),
    },
  });
  await db().article.update({
    where: { id: fourth.id },
    data: { noteHtml: '<p><strong>غليظ</strong> بلا عنوان.</p>', noteLabel: null },
  });
  const said = { articleId: third.id, userId: editor.id };
  await db().correction.createMany({
    data: [
      { ...said, kind: 'correction', text: 'صُحّح اسم: نادر.', madeAt: new Date('2026-03-04T08:30:00.123Z') },
      { ...said, kind: 'update', text: 'سطر\nوآخر.' },
    ],
  });
  await withdrawArticle(editor, second.id, 'طلب الكاتب سحبها');
  const draft = await createArticle(editor, { title: 'مسوّدة لم تكتمل' });
  const trashed = await createArticle(editor, { title: 'مسوّدة مهملة' });
  await trashArticle(editor, trashed);
  for (let count = 0; count < 3; count += 1) await viewAs(fourth.id);
  return { withdrawn: second.id, changed: third.id, draft, trashed };
}

/** What WordPress has room for, or our own keys, of every article. */
const told = () => db().$queryRaw<{ id: number; status: string; old: string[]; body: string }[]>`
  select a.id, a.status::text as status, a.title, coalesce(a.subtitle, '') as subtitle, a.slug, a.language,
    a.body_html as body, a.excerpt, a.note_html as note, a.note_label as label, to_char(a.published_on, 'YYYY-MM-DD') as day,
    date_trunc('second', a.published_at) as at, date_trunc('second', a.updated_at) as changed,
    a.printed_hijri as hijri, a.page_start as first, a.page_end as last, i.number as issue, r.name as series,
    a.series_part as part, s.name as section, coalesce(v.total, 0) as views, a.old_urls as old, m.alt as lead,
    array(select w.name from article_author l join author w on w.id = l.author_id
      where l.article_id = a.id order by l.position) as authors,
    array(select t.name from article_tag l join tag t on t.id = l.tag_id where l.article_id = a.id order by t.name) as tags,
    array(select c.kind::text || c.made_at || c.text from correction c where c.article_id = a.id order by c.id) as corrections
  from article a join section s on s.id = a.section_id left join issue i on i.id = a.issue_id
    left join series r on r.id = a.series_id left join article_views v on v.article_id = a.id
    left join media m on m.id = a.lead_media_id
  order by a.id`;

/** Files have other names each time that they come, and the attributes that name their copies come with them. */
const withoutFiles = (html: string) =>
  html
    .replaceAll(/\/media\/[0-9a-f/]+/gu, '/media/')
    .replaceAll(/ (?:srcset|sizes|width|height|loading|decoding)="[^"]*"/gu, '');

it('an export for WordPress comes back into an empty archive', { timeout: 240_000 }, async () => {
  const { withdrawn, changed, draft, trashed } = await makeArchive();
  const before = await told();
  const file = path.join(folder, 'archive.xml');
  await exportWordPress((pieces) => writeFile(file, pieces));
  await emptyDatabase();

  const options = { mapping: emptyMapping(), noteLabels: [] };
  const source = await openSource('wordpress', [file], options);
  const media = { folder: await openFolder(fileAt('/media')) };
  const { runId, counts } = await runImport(source, { source: source.name, write: true, media });
  expect(counts).toMatchObject({ created: before.length - 1, refused: 0 });

  const after = (await told()).map((row) => ({ ...row, body: withoutFiles(row.body) }));
  const expected = before
    // WordPress leaves out what lies in the bin, and so do we.
    .filter(({ id }) => id !== trashed)
    .map((row) => ({
      ...row,
      body: withoutFiles(row.body),
      // Withdrawn is private there, which is no more than a draft here.
      status: row.id === withdrawn ? 'draft' : row.status,
      old: expect.arrayContaining(row.old) as string[],
    }));
  expect(after).toEqual(expected);
  expect(after.find(({ id }) => id === draft)?.status).toBe('draft');
  expect(after.find(({ id }) => id === changed)?.old).toContain('https://old.example/?p=7');
  expect(await findOld('/2010/a', '')).toMatchObject({ kind: 'moved' });
  // What came with the articles is nobody's work here.
  expect(await undoRun(runId ?? 0)).toMatchObject({ removed: after.length, kept: [] });
});
