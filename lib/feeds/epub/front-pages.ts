import { bookWords } from '@/content/book-words';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import { titleForLists } from '@/lib/feeds/direction';
import type { Edition } from '@/lib/feeds/epub/edition';
import { COVER_FILE, chapterFile, type CoverType } from '@/lib/feeds/epub/names';
import { xhtmlPage } from '@/lib/feeds/epub/xhtml';
import { escapeHtml } from '@/lib/html/escape';

/** The pages of a book before its first article. */

export const coverPage = ({ fullTitle }: Edition, type: CoverType): string =>
  xhtmlPage({
    title: bookWords.cover,
    body: `<section epub:type="cover" class="cover"><img src="${COVER_FILE[type]}" alt="${escapeHtml(`${bookWords.cover}${strings.punctuation.colon} ${fullTitle}`)}" role="doc-cover"></section>`,
  });

/** @param origin the site's address, without a slash at its end */
export function titlePage({ title, dates, description, path }: Edition, origin: string): string {
  const lines = [
    ...dates.map((line) => `<p class="facts">${escapeHtml(line)}</p>`),
    ...(description === '' ? [] : [`<p class="subtitle">${escapeHtml(description)}</p>`]),
    `<p class="publisher">${escapeHtml(site.publisher || site.name)}</p>`,
  ];
  const url = escapeHtml(origin + path);
  const colophon = [
    `<p>${escapeHtml(bookWords.web)} <bdi dir="ltr"><a href="${url}">${url}</a></bdi></p>`,
    ...[bookWords.colophon, bookWords.fonts, site.rights].filter(Boolean).map((text) => `<p>${escapeHtml(text)}</p>`),
  ];
  const body = `<section epub:type="titlepage" class="title-page"><p class="eyebrow">${escapeHtml(site.name)}</p><h1>${escapeHtml(title)}</h1>${lines.join('')}<div class="colophon">${colophon.join('')}</div></section>`;
  return xhtmlPage({ title, body });
}

/** The contents, for people and for the reader's own menu (EPUB 3.3, §7). */
export function navPage({ title, articles }: Edition): string {
  const items = articles.map(({ id, title: name, authors }) => {
    const by = authors.map((author) => author.name).join(` ${strings.article.and}`);
    const people = by === '' ? '' : ` <span class="nav-by">${escapeHtml(by)}</span>`;
    return `<li><a href="${chapterFile(id)}"><bdi>${escapeHtml(titleForLists(name))}</bdi>${people}</a></li>`;
  });
  const first = articles[0];
  const landmarks: [type: string, file: string, name: string][] = [
    ['cover', 'cover.xhtml', bookWords.cover],
    ['titlepage', 'title.xhtml', bookWords.titlePage],
    ['toc', 'nav.xhtml', bookWords.toc],
    ...(first ? [['bodymatter', chapterFile(first.id), bookWords.start] satisfies [string, string, string]] : []),
  ];
  const marks = landmarks.map(
    ([type, file, name]) => `<li><a epub:type="${type}" href="${file}">${escapeHtml(name)}</a></li>`,
  );
  return xhtmlPage({
    title,
    body:
      `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${escapeHtml(bookWords.toc)}</h1><ol>${items.join('')}</ol></nav>` +
      `<nav epub:type="landmarks" id="landmarks" hidden="hidden"><h2>${escapeHtml(bookWords.landmarks)}</h2><ol>${marks.join('')}</ol></nav>`,
  });
}
