import { readerTools as words } from '@/content/reader-tools';
import { makeButton } from './make-button';

/**
 * What stands beside the citation when there is a script: the short link of the article, for the system where it can
 * share, and for the clipboard; and paper.
 */
export function articleTools(): void {
  const row = document.querySelector('[data-actions]');
  const short = document.querySelector<HTMLLinkElement>('link[rel=shortlink]');
  if (!row || !short) return;
  const url = short.href;
  // The tab key goes from one to the next as they stand: the button that saves is the last.
  const save = row.querySelector('[data-save]');
  const offer = (label: string, act: () => void) => row.insertBefore(makeButton(label, act), save);
  if ('share' in navigator) {
    // A reader who thinks better of it is no error.
    offer(words.share, () => void navigator.share({ title: document.title, url }).catch(() => undefined));
  }
  if (isSecureContext) {
    const button = offer(words.copyLink, () => {
      void navigator.clipboard.writeText(url).then(() => (button.textContent = words.linkCopied));
    });
    button.ariaLive = 'polite';
  }
  offer(words.print, () => {
    print();
  });
}
