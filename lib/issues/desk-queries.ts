import { fill, strings } from '@/content/strings';
import { fromUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { ALL_CHOICES, type Choice } from '@/lib/desk/choice';
import { showPlainNumber } from '@/lib/site/display';
import { mediaUrl, pictureName, thumbnailOf } from '@/lib/site/media-path';
import { issueUrl } from '@/lib/site/urls';

/** The issues, newest first, as people call them: by number, and by title where there is one. */
export async function issueChoices(actor: Actor): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const select = { id: true, number: true, title: true } as const;
  const rows = await db().issue.findMany({ orderBy: { number: 'desc' }, take: ALL_CHOICES, select });
  return rows.map(({ id, number, title }) => ({ id, name: issueName(number, title) }));
}

/** How an issue is called in a list. */
export function issueName(number: number, title: string): string {
  const name = fill(strings.issue.title, { number: showPlainNumber(number) });
  return title === '' ? name : `${name}${strings.punctuation.colon} ${title}`;
}

export interface IssueDetail {
  id: number;
  number: number;
  volume: number | null;
  title: string;
  publishedOn: IsoDate;
  printedHijri: string | null;
  description: string;
  cover: { id: number; src: string; alt: string } | null;
  /** Articles of every status, thrown away ones too. */
  articles: number;
  /** Its page on the site. */
  url: string;
}

export const ISSUES_ON_PAGE = 50;

const include = {
  cover: { select: { id: true, path: true, alt: true } },
  _count: { select: { articles: true } },
} as const;

/** A page of the issues, the highest number first. */
export async function listIssueRows(actor: Actor, page: number): Promise<{ rows: IssueDetail[]; total: number }> {
  requirePermission(actor, 'catalogue.manage');
  const [rows, total] = await Promise.all([
    db().issue.findMany({
      orderBy: { number: 'desc' },
      take: ISSUES_ON_PAGE,
      skip: (page - 1) * ISSUES_ON_PAGE,
      include,
    }),
    db().issue.count(),
  ]);
  return { rows: rows.map(toDetail), total };
}

/** One issue; null when there is none. */
export async function getIssueDetail(actor: Actor, id: number): Promise<IssueDetail | null> {
  requirePermission(actor, 'catalogue.manage');
  const issue = await db().issue.findUnique({ where: { id }, include });
  return issue && toDetail(issue);
}

type Row = Omit<IssueDetail, 'publishedOn' | 'articles' | 'url' | 'cover'> & {
  publishedOn: Date;
  cover: { id: number; path: string; alt: string } | null;
  _count: { articles: number };
};

function toDetail({ publishedOn, cover, _count, ...row }: Row): IssueDetail {
  const { id, number, volume, title, printedHijri, description } = row;
  const picture = cover && pictureName(cover.path);
  return {
    ...{ id, number, volume, title, printedHijri, description },
    publishedOn: fromUtcDate(publishedOn),
    cover: cover && { id: cover.id, src: picture ? thumbnailOf(picture) : mediaUrl(cover.path), alt: cover.alt },
    articles: _count.articles,
    url: issueUrl(number),
  };
}

export interface IssueArticle {
  id: number;
  title: string;
  status: 'draft' | 'scheduled' | 'published' | 'withdrawn';
  authors: string[];
  start: number | null;
  end: number | null;
}

/** The articles of an issue, whatever their status, as its contents list them. */
export async function listIssuePages(actor: Actor, issueId: number): Promise<IssueArticle[]> {
  requirePermission(actor, 'catalogue.manage');
  return db().$queryRaw<IssueArticle[]>`
    select id, title, status::text, page_start as start, page_end as end, array(
      select name from article_author join author on author.id = author_id where article_id = article.id order by position
    ) as authors
    from article where issue_id = ${issueId} and trashed_at is null order by page_start nulls last, id`;
}
