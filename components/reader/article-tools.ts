import { readerTools as words } from '@/content/reader-tools';

/**
 * What stands beside the citation when there is a script: the short link of the article, handed to the system where it
 * can share and to the clipboard where not, and paper.
 */
export function articleTools(): void {
  const row = document.querySelector('[data-actions]');
  const short = document.querySelector<HTMLLinkElement>('link[rel=shortlink]');
  if (!row || !short) return;
  const offer = (label: string, act: (button: HTMLButtonElement) => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.onclick = () => {
      act(button);
    };
    row.append(button);
  };
  const url = short.href;
  if ('share' in navigator) {
    offer(words.share, () => {
      // A reader who thinks better of it is no error.
      navigator.share({ title: document.querySelector('h1')?.innerText ?? '', url }).catch(() => undefined);
    });
  } else if (isSecureContext) {
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    offer(words.copyLink, () => {
      navigator.clipboard.writeText(url).then(
        () => (status.textContent = words.linkCopied),
        () => (status.textContent = url),
      );
    });
    row.append(status);
  }
  offer(words.print, () => {
    print();
  });
}
