import { fill, strings } from '@/content/strings';
import { directionOf } from '@/lib/feeds/direction';
import { bookText, type Place } from '@/lib/feeds/epub/body';
import { headLines } from '@/lib/feeds/epub/edition';
import { xhtmlPage } from '@/lib/feeds/epub/xhtml';
import type { ArticleRecord } from '@/lib/feeds/record';
import { escapeHtml } from '@/lib/html/escape';
import { showShortDate } from '@/lib/site/display';

/** One article as a page of the book: what its page on the site shows, except what only a site can do. */
export function chapterPage(record: ArticleRecord, place: Omit<Place, 'ids'>): string {
  const { id, title, subtitle, section, language, bodyHtml } = record;
  const whole: Place = { ...place, ids: new Set([titleId(id)]) };
  const { by, days } = headLines(record);
  const foreign =
    language === 'ar'
      ? ''
      : ` lang="${escapeHtml(language)}" xml:lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
  const head = [
    line('eyebrow', section.name),
    `<h1 id="${titleId(id)}">${escapeHtml(title)}</h1>`,
    line('subtitle', subtitle ?? ''),
    line('byline', by),
    line('facts', days),
  ].join('');
  const body =
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="${titleId(id)}"${foreign}><header>${head}</header>` +
    `${lead(record, place)}<div class="body">${bookText(bodyHtml, whole)}</div>${note(record, whole)}${corrections(record)}` +
    `<p class="source"><bdi dir="ltr"><a href="${escapeHtml(place.url)}">${escapeHtml(place.origin)}/article/${id}</a></bdi></p></section>`;
  return xhtmlPage({ title, body });
}

const titleId = (id: number): string => `article-${id}`;
const line = (name: string, text: string): string =>
  text === '' ? '' : `<p class="${name}"><bdi>${escapeHtml(text)}</bdi></p>`;

function lead({ lead: picture }: ArticleRecord, { pictureOf }: Pick<Place, 'pictureOf'>): string {
  const file = picture && pictureOf(picture.path);
  if (!file) return '';
  const { alt, caption, credit } = picture;
  const source = credit === '' ? '' : fill(strings.article.credit, { name: credit });
  const words = [caption, source].filter((part) => part !== '').join(' – ');
  const below = words === '' ? '' : `<figcaption>${escapeHtml(words)}</figcaption>`;
  return `<figure class="lead"><img src="${file}" alt="${escapeHtml(alt)}">${below}</figure>`;
}

function note({ noteHtml, noteLabel }: ArticleRecord, place: Place): string {
  if (noteHtml === null) return '';
  const name = strings.article.editorialNote;
  return `<aside class="note" aria-label="${escapeHtml(name)}"><p class="note-label">${escapeHtml(noteLabel ?? name)}</p>${bookText(noteHtml, place)}</aside>`;
}

function corrections({ corrections: made }: ArticleRecord): string {
  if (made.length === 0) return '';
  const items = made.map(({ kind, text, madeAt }) => {
    const what = `${strings.article.correctionKinds[kind]} ${showShortDate(madeAt)}`;
    return `<li><p class="correction-kind">${escapeHtml(what)}</p><p>${escapeHtml(text).replace(/\n/gu, '<br>')}</p></li>`;
  });
  return `<section class="corrections"><h2>${escapeHtml(strings.article.corrections)}</h2><ol>${items.join('')}</ol></section>`;
}
