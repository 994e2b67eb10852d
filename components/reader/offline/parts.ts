/** A worker has no DOM, and needs little of a page: these read our own finished HTML, whose form we know. */

const TAG = /<(link|script|img)\b([^>]*)>/gu;
const FACE = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/gu;
const PICTURE_SIZES = /<source\b[^>]*>|<link\b[^>]*\bimagesrcset=[^>]*>|\s(?:srcset|sizes)="[^"]*"/giu;
const ENTITIES: Record<string, string> = {
  'amp': '&',
  'lt': '<',
  'gt': '>',
  'quot': '"',
  '#x27': "'",
  '#39': "'",
  'nbsp': ' ',
};

const attribute = (tag: string, name: string): string =>
  decode(new RegExp(`\\s${name}="([^"]*)"`, 'iu').exec(tag)?.[1] ?? '');
const decode = (text: string): string => text.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
const plain = (html: string): string => decode(html.replace(/<[^>]*>/gu, '')).trim();

/** Addresses on our own host of what the page cannot be shown without: styles, scripts, preloaded fonts, pictures. */
export function partsOf(html: string): string[] {
  const found = [...html.matchAll(TAG)].map(([, name, tag = '']) => {
    if (name !== 'link') return attribute(tag, 'src');
    const isNeeded = /\srel="(stylesheet|preload)"/u.test(tag) && !tag.includes('imagesrcset');
    return isNeeded ? attribute(tag, 'href') : '';
  });
  return [...new Set([...found, ...lazyScripts(html)])].filter((address) => /^\/(?!\/)/u.test(address));
}

/** Scripts that are fetched when they are needed, named on the tag of the one that fetches them. */
const lazyScripts = (html: string): string[] =>
  [...html.matchAll(/\sdata-[a-z]+-script="([^"]+)"/gu)].map(([, address = '']) => address);

/** The fonts that a style sheet names, as paths. @param sheet the path of the sheet */
export const fontsOf = (css: string, sheet: string): string[] => [
  ...new Set([...css.matchAll(FACE)].map(([, address = '']) => new URL(address, `https://x${sheet}`).pathname)),
];

/** What the list of saved pages says of a page: its heading and its authors. */
export const headOf = (html: string): { title: string; by: string[] } => ({
  title: plain(/<h1\b[^>]*>([\s\S]*?)<\/h1>/u.exec(html)?.[1] ?? ''),
  by: [...html.matchAll(/<meta name="author" content="([^"]*)"/gu)].map(([, name = '']) => decode(name)),
});

/** With one size of every picture: without a connection the browser may not wish for another than was saved. */
export const withOneSize = (html: string): string => html.replace(PICTURE_SIZES, '');

/** With a sentence at the beginning of the content, in the classes that every page's style has. */
export const withNote = (html: string, note: string): string =>
  html.replace(/<main\b[^>]*>/u, (main) => `${main}<p class="measure eyebrow" role="note" data-copy-note>${note}</p>`);
