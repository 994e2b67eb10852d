import { offlineWords } from '@/content/offline-words';
import { CACHES, type Entry } from './names';
import { ask } from './worker-client';

/** The list of what is saved on this device: what can be done is offered, what is old is made new. */
export async function savedList(place: HTMLElement): Promise<void> {
  await draw(place);
  if (!navigator.onLine) return;
  await ask({ wish: 'refresh', urls: (await entries()).map(({ url }) => url) });
  await draw(place);
}

async function entries(): Promise<Entry[]> {
  const list = await caches.open(CACHES.list);
  const found = await list.matchAll();
  return Promise.all(found.map(async (entry) => (await entry.json()) as Entry));
}

async function draw(place: HTMLElement): Promise<void> {
  const all = await entries();
  if (all.length === 0) {
    place.replaceChildren(element('p', 'empty', offlineWords.empty));
    return;
  }
  const list = element('ul', 'entries');
  list.append(...all.reverse().map((entry) => row(entry, place)));
  const clear = button(offlineWords.removeAll, () => {
    if (confirm(offlineWords.sure)) void remove(place);
  });
  const foot = element('p', 'saved-foot');
  foot.append(clear, ' ', element('span', '', await space()));
  place.replaceChildren(list, foot);
}

function row(entry: Entry, place: HTMLElement): HTMLElement {
  const item = element('li', 'saved-entry');
  const link = element('a', 'entry-title', entry.title);
  link.href = entry.url;
  const facts = element('p', 'entry-facts');
  const copy = offlineWords.savedOn.replace('{date}', entry.on);
  facts.append(
    ...[entry.by.join(offlineWords.comma), copy].filter((fact) => fact !== '').map((fact) => element('span', '', fact)),
  );
  const head = element('div', '');
  head.append(link, facts);
  const away = button(offlineWords.removeShort, () => void remove(place, [entry.url]));
  away.setAttribute('aria-label', offlineWords.removeOne.replace('{title}', entry.title));
  item.append(head, away);
  return item;
}

async function remove(place: HTMLElement, urls?: string[]): Promise<void> {
  await ask({ wish: 'remove', ...(urls && { urls }) });
  await draw(place);
  place.focus();
}

/** What the browser reckons that all of this site takes. */
async function space(): Promise<string> {
  const { usage } = await navigator.storage.estimate();
  return usage === undefined ? '' : offlineWords.space.replace('{size}', (usage / 1_048_576).toFixed(1));
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, kind: string, text = '') {
  const made = document.createElement(name);
  if (kind !== '') made.className = kind;
  made.textContent = text;
  return made;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
