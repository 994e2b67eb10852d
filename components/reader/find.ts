import { searchBox } from '@/content/search-page';
import { marksIn } from '@/lib/search/query/highlight';
import { fetchStyle } from './lazy-script';

/**
 * Marks the words of a search in the article that was opened from it, as they are written there: by ranges, so that
 * the text itself, what is copied of it and what is read aloud stay as they are (CSS Custom Highlight API). A browser
 * without it marks nothing. The first one is brought into view.
 */
const NAME = 'search';

fetchStyle(LATE.findStyle);

function mark(): void {
  if (!('highlights' in CSS) || !location.hash.startsWith('#find=')) return;
  const ranges = markRanges();
  if (ranges.length === 0) return;
  const place = ranges.find(({ startContainer }) => startContainer.parentElement?.closest('.body')) ?? ranges[0];
  place?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  offerToHide();
}

/** Marks them, and says where they are. */
function markRanges(): Range[] {
  const forms = new Set(location.hash.slice(6).split('+').map(decode));
  const ranges = ['.article h1', '.article .subtitle', '.article .body']
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .flatMap((root) => rangesIn(root, forms));
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges;
}

function rangesIn(root: Element, forms: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [start, end] of marksIn(node.textContent ?? '', forms)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Says why there are marks, and takes them away when asked, from the address too. */
function offerToHide(): void {
  if (document.querySelector('.find-note')) return;
  const note = document.createElement('p');
  note.className = 'find-note';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = searchBox.marks.hide;
  button.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    note.remove();
    history.replaceState(history.state, '', location.pathname + location.search);
  });
  note.append(searchBox.marks.shown, ' ', button);
  document.querySelector('main')?.append(note);
}

function decode(form: string): string {
  try {
    return decodeURIComponent(form);
  } catch {
    return '';
  }
}

mark();
addEventListener('hashchange', mark);
// Rewritten text (retold.ts) has lost its marks.
document.addEventListener('khizana-retold', () => {
  if ('highlights' in CSS && CSS.highlights.has(NAME)) markRanges();
});
