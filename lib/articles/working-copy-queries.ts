import type { ArticlePreview, Named } from '@/lib/articles/article';
import { draftContent, type DraftContent } from '@/lib/articles/draft';
import { site } from '@/content/site';
import { dateIn, fromUtcDate, parseIsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { countWords, excerptOf } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';
import { sanitiseHtml } from '@/lib/html/sanitise';

/** An article as it stands on the desk, in the shape in which readers would see it. */

const names = { select: { id: true, slug: true, name: true } } as const;
const joined = {
  ...{ section: names, issue: { select: { number: true, title: true } }, draft: true },
  authors: { include: { author: names }, orderBy: { position: 'asc' } },
  tags: { include: { tag: names } },
  corrections: { orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ArticleInclude;

/**
 * The draft that waits when there is one, else what was saved last; null when there is no such article. It asks nobody
 * who they are: its callers do.
 */
export async function workingCopy(id: number): Promise<ArticlePreview | null> {
  const row = await db().article.findUnique({ where: { id }, include: joined });
  if (row === null) return null;
  const { title, subtitle, excerpt, noteHtml, noteLabel, language, printedHijri, pageStart, pageEnd } = row;
  const saved: ArticlePreview = {
    ...{ id, slug: row.slug, title, subtitle, excerpt, noteLabel, language, printedHijri, pageStart, pageEnd },
    bodyHtml: sanitiseHtml(row.bodyHtml),
    noteHtml: noteHtml === null ? null : sanitiseHtml(noteHtml),
    publishedOn: row.publishedOn && fromUtcDate(row.publishedOn),
    ...{ section: named(row.section), authors: row.authors.map(({ author }) => named(author)) },
    ...{ tags: row.tags.map(({ tag }) => named(tag)), issue: row.issue, wordCount: row.wordCount },
    ...{ views: 0, baseline: null },
    corrections: row.corrections.map(({ kind, text, madeAt }) => ({
      ...{ kind, text, madeAt: dateIn(site.timeZone, madeAt) },
    })),
  };
  const draft = draftContent.safeParse(row.draft?.content);
  return row.draft !== null && draft.success ? withDraft(saved, draft.data) : saved;
}

/** What was typed instead of what was saved; the names by their ids, those that are gone left out. */
async function withDraft(saved: ArticlePreview, draft: DraftContent): Promise<ArticlePreview> {
  const [section, issue, authors, tags] = await Promise.all([
    draft.sectionId === null ? null : db().section.findUnique({ where: { id: draft.sectionId }, ...names }),
    draft.issueId === null
      ? null
      : db().issue.findUnique({ where: { id: draft.issueId }, select: { number: true, title: true } }),
    db().author.findMany({ where: { id: { in: draft.authorIds } }, ...names }),
    db().tag.findMany({ where: { id: { in: draft.tagIds } }, ...names, orderBy: { name: 'asc' } }),
  ]);
  const bodyHtml = sanitiseHtml(draft.bodyHtml);
  const bodyText = plainText(bodyHtml);
  const inOrder = draft.authorIds.flatMap((id) => authors.filter((author) => author.id === id));
  return {
    ...saved,
    ...{ title: draft.title, subtitle: orNull(draft.subtitle), language: orNull(draft.language) ?? 'ar' },
    ...{ bodyHtml, wordCount: countWords(bodyText), excerpt: orNull(draft.excerpt) ?? excerptOf(bodyText) },
    ...{ noteHtml: orNull(sanitiseHtml(draft.noteHtml)), noteLabel: orNull(draft.noteLabel) },
    ...{ publishedOn: parseIsoDate(draft.publishedOn), printedHijri: orNull(draft.printedHijri) },
    ...{ pageStart: numberOf(draft.pageStart), pageEnd: numberOf(draft.pageEnd) },
    ...{ section: section && named(section), issue, authors: inOrder.map(named), tags: tags.map(named) },
  };
}

const named = ({ slug, name }: Named): Named => ({ slug, name });
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** A page as typed, in any digits. */
const numberOf = (text: string): number | null =>
  /^\d{1,6}$/u.test(toAsciiDigits(text.trim())) ? Number(toAsciiDigits(text.trim())) : null;
