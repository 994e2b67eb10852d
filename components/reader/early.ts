import { applyChoices } from './apply-choices';

/**
 * Runs before the first paint: the page is there in the size, the colours and the words that the reader chose, so
 * nothing flashes and nothing moves. What rewrites words is fetched only for those who chose other words.
 */
document.documentElement.dataset['script'] = '';
applyChoices();
// Chosen on this page, in another window, or elsewhere while this page was kept for the way back.
addEventListener('khizana-reading', (event) => applyChoices((event as CustomEvent<string>).detail));
addEventListener('storage', ({ key }) => key === 'khizana-reading' && applyChoices());
addEventListener('pageshow', ({ persisted }) => persisted && applyChoices());
