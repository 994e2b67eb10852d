import { site } from '@/content/site';
import { dateIn, parseIsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import type { ArticlePreview, Named } from '@/lib/articles/article';
import { readForDesk } from '@/lib/articles/desk-queries';
import type { DraftContent } from '@/lib/articles/draft';
import { db } from '@/lib/db/client';
import { countWords, excerptOf } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';
import { sanitiseHtml } from '@/lib/html/sanitise';

/**
 * An article as it stands on the desk, in the shape in which readers would see it; null when there is none of this id.
 * It asks nobody who they are: its callers do.
 */
export async function workingCopy(id: number): Promise<ArticlePreview | null> {
  const article = await readForDesk(db(), id);
  if (article === null) return null;
  const { content } = article;
  const [names, corrections, lead] = await Promise.all([namesOf(content), correctionsOf(id), leadOf(content)]);
  // The form's values are cleaned when they are saved as an article, and have to be here before anybody sees them.
  const bodyHtml = sanitiseHtml(content.bodyHtml);
  const bodyText = plainText(bodyHtml);
  return {
    ...{ id, slug: article.slug, title: content.title, subtitle: orNull(content.subtitle) },
    ...{ language: orNull(content.language) ?? 'ar', bodyHtml, wordCount: countWords(bodyText) },
    ...{ excerpt: orNull(content.excerpt) ?? excerptOf(bodyText) },
    ...{ noteHtml: orNull(sanitiseHtml(content.noteHtml)), noteLabel: orNull(content.noteLabel) },
    ...{ publishedOn: parseIsoDate(content.publishedOn), printedHijri: orNull(content.printedHijri) },
    ...{ pageStart: numberOf(content.pageStart), pageEnd: numberOf(content.pageEnd) },
    ...{ ...names, corrections, lead, views: 0, baseline: null, series: null },
  };
}

/** The names by their ids; those that are gone meanwhile are left out. */
async function namesOf({ sectionId, issueId, authorIds, tagIds }: DraftContent) {
  const select = { id: true, slug: true, name: true } as const;
  const [section, issue, authors, tags] = await Promise.all([
    db().section.findFirst({ where: { id: sectionId ?? 0 }, select }),
    db().issue.findFirst({ where: { id: issueId ?? 0 }, select: { number: true, title: true } }),
    db().author.findMany({ where: { id: { in: authorIds } }, select }),
    db().tag.findMany({ where: { id: { in: tagIds } }, select, orderBy: { name: 'asc' } }),
  ]);
  const inOrder = authorIds.flatMap((id) => authors.filter((author) => author.id === id));
  return { section: section && named(section), issue, authors: inOrder.map(named), tags: tags.map(named) };
}

async function correctionsOf(articleId: number): Promise<ArticlePreview['corrections']> {
  const rows = await db().correction.findMany({ where: { articleId }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ kind, text, madeAt }) => ({ kind, text, madeAt: dateIn(site.timeZone, madeAt) }));
}

const leadOf = ({ leadMediaId }: DraftContent): Promise<ArticlePreview['lead']> =>
  db().media.findFirst({
    where: { id: leadMediaId ?? 0 },
    select: {
      path: true,
      width: true,
      height: true,
      alt: true,
      caption: true,
      credit: true,
      focalX: true,
      focalY: true,
    },
  });

const named = ({ slug, name }: Named): Named => ({ slug, name });
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** A page as typed, in any digits. */
const numberOf = (text: string): number | null => {
  const plain = toAsciiDigits(text).trim();
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : null;
};
