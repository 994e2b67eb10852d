import { readerTools } from '@/content/reader-tools';
import { recall, remember } from './remembered';

const KEY = 'khizana-plain-copy';
/** Fewer words are a phrase that somebody looks up, not a passage to be quoted. */
const PASSAGE = 12;

/** A passage copied from an article says where it is from, and links to its paragraph; a switch in the citation's panel. */
export function citedCopy(): void {
  const citation = document.querySelector<HTMLElement>('[data-citation]');
  const url = citation?.querySelector('bdi')?.textContent;
  if (!citation || !url) return;
  const choice = document.createElement('input');
  choice.type = 'checkbox';
  choice.checked = recall(KEY) !== '1';
  choice.onchange = () => {
    remember(KEY, choice.checked ? '0' : '1');
  };
  const label = document.createElement('label');
  label.append(choice, ' ', readerTools.addSource);
  document.querySelector('.cite-tools')?.append(label);

  // On the window: whoever changes what is copied has done so before.
  addEventListener('copy', (event) => {
    const selection = getSelection();
    const data = event.clipboardData;
    if (!choice.checked || !data || !selection?.rangeCount) return;
    const plain = data.getData('text/plain') || String(selection);
    const range = selection.getRangeAt(0);
    const { startContainer } = range;
    const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    if (!start?.closest('.article .body') || plain.trim().split(/\s+/u).length < PASSAGE) return;
    const id = start.closest('.body [id^=p]')?.id;
    const link = id === undefined ? url : `${url}#${id}`;
    const source = citation.textContent.replace(url, '').trim();
    const html = document.createElement('div');
    html.append(range.cloneContents());
    const line = document.createElement('p');
    line.dir = 'rtl';
    line.append(source, ' ', Object.assign(document.createElement('a'), { href: link, textContent: link }));
    html.append(line);
    // The line from right to left wherever it lands, and the address in it from left to right.
    data.setData('text/plain', `${plain.trimEnd()}\n\n\u2067${source} \u2066${link}\u2069\u2069`);
    data.setData('text/html', html.innerHTML);
    event.preventDefault();
  });
}
