import { craftWords } from '@/content/craft-words';

export interface Heading {
  id: string;
  /** 2 or 3. */
  level: number;
  /** Its words, as they stand in HTML. */
  html: string;
  /** Where its tag begins. */
  at: number;
}

export const FEWEST_HEADINGS = 3;

/** The list of contents, smaller headings nested in the one before; it folds away, and needs no script for that. */
export function contentsList(headings: readonly Heading[]): string {
  let items = '';
  let depth = 0;
  let hasGreater = false;
  for (const { id, level, html } of headings) {
    // A text that begins with a smaller heading has no greater one to put it in.
    const wanted = level === 3 && hasGreater ? 2 : 1;
    hasGreater ||= level === 2;
    if (wanted > depth) items += '<ol>';
    else items += `${depth > wanted ? '</li></ol>' : ''}</li>`;
    items += `<li><a href="#${id}">${html}</a>`;
    depth = wanted;
  }
  items += depth === 2 ? '</li></ol></li></ol>' : '</li></ol>';
  const { contents } = craftWords;
  return `<nav class="toc" aria-label="${contents}"><details open><summary>${contents}</summary>${items}</details></nav>`;
}
