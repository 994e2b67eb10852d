import { offlineWords } from '@/content/offline-words';
import { CACHES } from './names';
import { ask } from './worker-client';

/** The button that saves an article, or an issue with all its articles, and takes it back. */
export async function saveButton(place: HTMLElement): Promise<void> {
  const isIssue = place.dataset['save'] === 'issue';
  const urls = [location.pathname, ...(isIssue ? linked() : [])];
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  status.setAttribute('role', 'status');
  let saved = await areSaved(urls);
  const show = (said: string) => {
    const save = isIssue ? offlineWords.saveIssue : offlineWords.save;
    button.textContent = saved ? offlineWords.remove : save;
    status.textContent = said;
  };
  const done = () => (saved ? (isIssue ? offlineWords.savedIssue : offlineWords.saved) : '');
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = saved ? '' : offlineWords.saving;
    // Else the browser may clear it away when room is short.
    if (!saved) void navigator.storage.persist();
    const wish = saved ? 'remove' : 'save';
    void ask({ wish, urls }, (progress) => {
      if (wish === 'save' && isIssue) status.textContent = told(progress);
    }).then((last) => {
      if (last?.failed === 0) saved = wish === 'save';
      show(last?.failed === 0 ? done() : offlineWords.failed);
      button.disabled = false;
    });
  });
  show(done());
  place.append(button, ' ', status);
}

const told = ({ done, total }: { done: number; total: number }) =>
  offlineWords.progress.replace('{done}', String(done)).replace('{total}', String(total));

/** The articles of the issue, each once. */
const linked = (): string[] => [
  ...new Set(
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/article/"]')].map((link) => link.pathname),
  ),
];

async function areSaved(urls: readonly string[]): Promise<boolean> {
  const list = await caches.open(CACHES.list);
  return (await Promise.all(urls.map((url) => list.match(url)))).every((found) => found !== undefined);
}
