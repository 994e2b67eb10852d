import { citeWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { monthName } from '@/lib/arabic/dates';
import type { Citation } from '@/lib/feeds/citation';
import { invertedName, type CitedName } from '@/lib/feeds/cited-names';
import { cslItem, type CslItem } from '@/lib/feeds/csl';
import type { ArticleRecord } from '@/lib/feeds/record';
import { showPlainNumber } from '@/lib/site/display';

/** A reference in three parts, since the one in the middle stands out; the article's short address comes behind them. */
export interface ApaCitation {
  before: string;
  source: string;
  after: string;
}

/** What the panel of an article offers. */
export interface Citations extends Citation {
  apa: ApaCitation;
}

/** Beyond so many authors the last stands alone behind the first nineteen (APA 7, 9.8). */
const MOST_NAMED = 20;

/**
 * The article in the style of the American Psychological Association, seventh edition (10.1, example 15: a magazine), as
 * Arabic universities write it: given names in full, since Arabic knows no initials; Arabic commas; the magazine's own
 * digits and months. What is not known is left out, and without an author the title comes first (9.12).
 * @param origin the site's address, without a slash at its end
 */
export function apaCitation(record: ArticleRecord, origin: string): ApaCitation {
  const item = cslItem(record, origin);
  const authors = namesOf(item.author ?? []);
  const date = `(${dateOf(item)}).`;
  const title = ended(item.title);
  const issue = item.issue === undefined ? '' : `(${showPlainNumber(item.issue)})`;
  const pages = item.page === undefined ? '' : showPlainNumber(item.page.replace('-', '–'));
  // Of an issue that belongs to no volume only the brackets stand, apart from the name.
  const behind = item.volume === undefined ? ['', issue, pages] : [issue, pages];
  const rest = behind.filter((part, place) => place === 0 || part !== '').join(COMMA);
  return {
    before: authors === '' ? `${title} ${date}` : `${ended(authors)} ${date} ${title}`,
    source: [item['container-title'], item.volume && showPlainNumber(item.volume)].filter(Boolean).join(COMMA),
    after: `${rest}.`,
  };
}

const COMMA = `${strings.punctuation.comma} `;

function namesOf(names: readonly CitedName[]): string {
  const all = names.map((name) => invertedName(name, COMMA));
  const last = all.at(-1) ?? '';
  if (all.length > MOST_NAMED) return `${all.slice(0, MOST_NAMED - 1).join(COMMA)}${COMMA}… ${last}`;
  return all.length < 2 ? last : `${all.slice(0, -1).join(COMMA)}${COMMA}${strings.article.and}${last}`;
}

/** Year, then day and month. Two names of one month stand with a stroke: there are brackets around the date already. */
function dateOf({ issued }: CslItem): string {
  const [[year, month, day]] = issued['date-parts'];
  const { monthNames } = site;
  const name =
    monthNames === 'both'
      ? [monthName(month, 'levant'), monthName(month, 'gulf')].join('/')
      : monthName(month, monthNames);
  return showPlainNumber(fill(citeWords.apa.date, { year: String(year), day: String(day), month: name }));
}

/** With a full stop, unless it ends in a sign that does for one. */
const ended = (text: string): string => (/[.!?\u061f…]$/u.test(text) ? text : `${text}.`);
