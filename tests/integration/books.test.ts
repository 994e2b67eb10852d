import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getIssueBook } from '@/app/issue/[number]/issue.epub/route';
import { GET as getSelection } from '@/app/selection/[ids]/selection.epub/route';
import { db } from '@/lib/db/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { loadSampleIfNew } from '@/lib/sample/sample';
import { epubFaults } from '../support/epub-rules';
import { readXml } from '../support/xml';

/** Books made from the sample, and what they note of what they read. */
beforeAll(async () => {
  await loadSampleIfNew(() => undefined);
});

const askIssue = (number: string) =>
  getIssueBook(new Request('http://localhost/'), { params: Promise.resolve({ number }) });
const askSelection = (ids: string) =>
  getSelection(new Request('http://localhost/'), { params: Promise.resolve({ ids }) });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

/** Where Debian's package `epubcheck` puts it. Its command needs a kernel that starts jars, so java is asked itself. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** What epubcheck says; nothing when all is well. */
function epubcheck(book: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khizana-book-'));
  const file = path.join(folder, 'book.epub');
  writeFileSync(file, book);
  try {
    execFileSync('java', ['-jar', EPUBCHECK, '--failonwarnings', file], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const largest = async () => {
  const [row] = await db().$queryRaw<{ number: number; id: number; articles: number }[]>`
    select i.number, i.id, count(*)::int as articles from article a join issue i on i.id = a.issue_id
    where a.status = 'published' group by i.id order by sum(a.word_count) desc limit 1`;
  if (row === undefined) throw new Error('the sample has no issues');
  return row;
};

describe('the largest issue as a book', () => {
  it('holds every article, says what it read, and is the same each time', async () => {
    const { number, id, articles } = await largest();
    const reads = newReads();
    const answer = await noteReadsIn(reads, () => askIssue(String(number)));
    expect(answer.status).toBe(200);
    expect([answer.headers.get('content-type'), answer.headers.get('x-robots-tag')]).toEqual([
      ...['application/epub+zip', 'noindex'],
    ]);
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="issue-${number}\\.epub"; filename\\*=UTF-8''%D8`, 'u'),
    );
    const book = await bytesOf(answer);
    const names = Object.keys(unzipSync(book));
    expect(names.filter((name) => /article-\d+\.xhtml$/u.test(name))).toHaveLength(articles);
    expect([...reads.tags]).toEqual(expect.arrayContaining(['all', 'issues', `issue:${id}`]));
    expect([...reads.tags].filter((tag) => tag.startsWith('article:'))).toHaveLength(articles);
    expect(Buffer.from(await bytesOf(await askIssue(String(number)))).equals(book)).toBe(true);
  });
});

describe('books', () => {
  const books = async () => {
    const issues = await db().issue.findMany({ where: { articles: { some: { status: 'published' } } } });
    const [first, second] = await db().article.findMany({ where: { status: 'published' }, orderBy: { id: 'asc' } });
    if (!first || !second) throw new Error('the sample is small');
    return [
      ...issues.map(({ number }) => ({ name: `issue ${number}`, make: () => askIssue(String(number)) })),
      { name: 'one article', make: () => askSelection(String(first.id)) },
      { name: 'a selection', make: () => askSelection(`${first.id}-${second.id}`) },
    ];
  };

  it('hold to our own rules: every issue, one article, a selection', async () => {
    const made = await books();
    expect(made.length).toBeGreaterThan(3);
    for (const { name, make } of made) expect([name, epubFaults(await bytesOf(await make()))]).toEqual([name, []]);
  });

  it('pass epubcheck, where that is installed', async ({ skip }) => {
    if (!existsSync(EPUBCHECK)) skip(`${EPUBCHECK} is not installed: our own rules alone were looked at`);
    // Half a minute a book on a slow machine: the largest stands for all, which hold to our own rules.
    expect(epubcheck(await bytesOf(await askIssue(String((await largest()).number))))).toBe('');
  }, 240_000);

  it('with a fault are told from others by our rules', async () => {
    const files = unzipSync(await bytesOf(await askIssue(String((await largest()).number))));
    const changed = (change: (files: Record<string, Uint8Array>) => void) => {
      const copy = { ...files };
      change(copy);
      return epubFaults(zipSync(copy, { level: 0 })).join();
    };
    const page = Object.keys(files).find((name) => /article-\d+\.xhtml$/u.test(name)) ?? '';
    const inPage = (from: RegExp, to: string) => (copy: Record<string, Uint8Array>) => {
      copy[page] = strToU8(strFromU8(copy[page] ?? new Uint8Array()).replace(from, to));
    };
    expect(changed(() => undefined)).toBe('');
    expect(changed((copy) => void Reflect.deleteProperty(copy, page))).toContain('listed and not there');
    expect(changed((copy) => void (copy['EPUB/more.txt'] = strToU8('x')))).toContain('there and not listed');
    expect(changed(inPage(/<\/body>/u, '<a href="gone.xhtml">x</a></body>'))).toContain('has no file');
    expect(changed(inPage(/<\/body>/u, '<a href="nav.xhtml#gone">x</a></body>'))).toContain('has no such place');
    expect(changed(inPage(/<\/body>/u, '<img src="https://a.example/x.png" alt=""/></body>'))).toContain('not in the');
    expect(changed(inPage(/<\/body>/u, '<br></body>'))).toContain('cannot be read');
    expect(changed(inPage(/<\/body>/u, '<script/></body>'))).toContain('has a script');
  });
});

describe('a selection', () => {
  it('is a book of its own, with what is public of it', async () => {
    const [first, second, third] = await db().article.findMany({ where: { status: 'published' }, take: 3 });
    if (!first || !second || !third) throw new Error('the sample is small');
    const answer = await askSelection(`${first.id}-${second.id}-${third.id}-999999`);
    const files = unzipSync(await bytesOf(answer));
    expect(readXml(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())).name).toMatch(/package$/u);
    await db().article.update({ where: { id: second.id }, data: { status: 'withdrawn', withdrawnAt: new Date() } });
    const less = Object.keys(unzipSync(await bytesOf(await askSelection(`${first.id}-${second.id}-${third.id}`))));
    expect(less.filter((name) => name.includes('article-'))).toHaveLength(2);
    expect((await askSelection(String(second.id))).status).toBe(410);
    await db().article.update({ where: { id: second.id }, data: { status: 'published', withdrawnAt: null } });
  });

  it('has one address', async () => {
    const answer = await askSelection('3-1-3');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/selection/1-3/selection.epub']);
  });
});

it.each(['999999', '0', 'x', '01', ''])('nothing (%s) is no book', async (name) => {
  expect((await askIssue(name)).status).toBe(404);
  expect((await askSelection(name)).status).toBe(404);
});
