/** The files that a page makes every reader fetch before it is whole. Fonts are left out: they come once in a year. */
export interface PageFiles {
  styles: string[];
  scripts: string[];
}

const TAG = /<(link|script)\b([^>]*)>/giu;

/** Reads the tags; preloaded, modern-less (`nomodule`) and data scripts are not what is meant. */
export function pageFiles(html: string): PageFiles {
  const files: PageFiles = { styles: [], scripts: [] };
  for (const [, name = '', attributes = ''] of html.matchAll(TAG)) {
    const value = (attribute: string) =>
      new RegExp(`\\b${attribute}=["']?([^"'\\s>]+)`, 'iu').exec(attributes)?.[1]?.replaceAll('&amp;', '&');
    const [href, src] = [value('href'), value('src')];
    if (name.toLowerCase() === 'script') {
      if (src !== undefined && !/\bnomodule\b/iu.test(attributes)) files.scripts.push(src);
    } else if (value('rel') === 'stylesheet' && href !== undefined) files.styles.push(href);
  }
  return { styles: [...new Set(files.styles)], scripts: [...new Set(files.scripts)] };
}
