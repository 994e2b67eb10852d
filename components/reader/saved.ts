import { offlineWords } from '@/content/offline-words';
import { saveButton } from './offline/button';
import { savedList } from './offline/list';

/** Fetched where something can be saved, and on the page of what is. */
const [place, list] = ['[data-save]', '[data-saved]'].map((which) => document.querySelector<HTMLElement>(which));
const isAble = isSecureContext && 'serviceWorker' in navigator;
if (place && isAble) void saveButton(place);
if (list && isAble) void savedList(list);
else if (list) list.textContent = offlineWords.unsupported;
