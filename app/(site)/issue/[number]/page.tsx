import type { Metadata } from 'next';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { movedOrMissing } from '@/app/moved';
import { IssueContents } from '@/components/issue/contents';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { strings, fill } from '@/content/strings';
import { listIssueArticles } from '@/lib/articles/queries';
import { itemsOf } from '@/lib/feeds/json-ld-list';
import { getIssue, issuesBeside } from '@/lib/issues/queries';
import { showCount, showPlainNumber, showShortDate } from '@/lib/site/display';
import { issuesUrl, issueUrl, parseId } from '@/lib/site/urls';

interface Props {
  params: Promise<{ number: string }>;
}

/** What the page shows and its head tells, asked for once in a request. */
const findIssue = cache(async (segment: string) => {
  const issue = (await getIssue(parseId(segment) ?? 0)) ?? (await movedOrMissing(`/issue/${segment}`));
  const [articles, beside] = await Promise.all([listIssueArticles(issue.id), issuesBeside(issue.number)]);
  const { number, title, publishedOn, description } = issue;
  const numbered = fill(strings.issue.title, { number: showPlainNumber(number) });
  const name = title ? `${numbered}${strings.punctuation.colon} ${title}` : numbered;
  const count = showCount(articles.length, strings.count.articles);
  const facts = { name, site: site.name, date: showShortDate(publishedOn), count };
  const list: ListView = {
    ...{ name, items: itemsOf(articles), total: articles.length, feeds: true },
    sentences: [description, fill(headWords.issue, facts)],
    url: () => issueUrl(number),
    above: [{ name: strings.issue.all, path: issuesUrl() }],
  };
  return { issue, articles, beside, list };
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  listHead((await findIssue((await params).number)).list);

export default async function IssuePage({ params }: Props) {
  const { issue, articles, beside, list } = await findIssue((await params).number);
  return (
    <>
      <IssueContents issue={issue} articles={articles} beside={beside} />
      <JsonLd data={listData(list)} />
    </>
  );
}
