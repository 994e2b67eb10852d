import { searchBox as words } from '@/content/search-page';
import { fetchStyle } from './lazy-script';

/**
 * Suggestions below a box that searches, as one types: a combobox with a list (ARIA Authoring Practices, «Editable
 * Combobox With List Autocomplete»). Enter without a choice searches for what was typed, as without a script.
 */
interface Suggestion {
  kind: keyof typeof words.kinds;
  text: string;
  url: string;
}

const PAUSE = 120;
const FEWEST = 2;

fetchStyle(LATE.suggestStyle);
for (const [index, host] of [...document.querySelectorAll<HTMLElement>('[data-suggest]')].entries()) {
  const input = host.querySelector<HTMLInputElement>('input[data-search]');
  if (input) attach(host, input, `suggestions-${index}`);
}

function attach(host: HTMLElement, input: HTMLInputElement, id: string): void {
  const list = document.createElement('ul');
  Object.assign(list, { id, className: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.suggestions);
  host.append(list);
  const attributes = { 'role': 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  const show = (rows: Suggestion[]) => {
    const wanted = list.children[chosen]?.querySelector('a')?.getAttribute('href');
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...rows.map((row, at) => item(row, `${id}-${at}`)));
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    // What was chosen while the answer was on its way stays chosen when it is still there.
    const at = rows.findIndex(({ url }) => url === wanted);
    if (at >= 0) choose(at);
  };
  const choose = (to: number) => {
    const items = [...list.children];
    items[chosen]?.setAttribute('aria-selected', 'false');
    // One more than there are: the box itself stands between the last and the first.
    chosen = ((to + 1 + items.length + 1) % (items.length + 1)) - 1;
    const item = items[chosen];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < FEWEST) {
      show([]);
      return;
    }
    asked = new AbortController();
    try {
      const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (response.ok && document.activeElement === input) {
        show(((await response.json()) as { suggestions: Suggestion[] }).suggestions);
      }
    } catch {
      // Without an answer the box is what it is without a script.
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen >= 0) list.children[chosen]?.querySelector('a')?.click();
    else return;
    event.preventDefault();
  });
  // What was typed while this was on its way.
  if (document.activeElement === input && input.value !== input.defaultValue) void ask();
  input.addEventListener('blur', () => setTimeout(() => show([]), 150));
}

function item({ kind, text, url }: Suggestion, id: string): HTMLLIElement {
  const row = document.createElement('li');
  row.id = id;
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', 'false');
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  const name = document.createElement('bdi');
  name.textContent = text;
  link.append(name);
  const small = document.createElement('small');
  small.textContent = words.kinds[kind];
  link.append(' ', small);
  row.append(link);
  return row;
}
