import { craftWords } from '@/content/craft-words';

/** How wide the sign is: the smallest that a finger hits (WCAG 2.5.8). */
const SIGN_PX = 24;

const MARKED = ':scope [id^="p"], :scope > [id^="s"]';

/**
 * One link for all paragraphs: it stands in the margin of the one under the pointer, or of the one with the focus, and
 * a press leads to it and copies the address. One stop for the tab key, where the arrows go on from paragraph to
 * paragraph. Its sign is drawn, not written, so it is in no copied text.
 */
export function paragraphSign(body: HTMLElement): void {
  const sign = document.createElement('a');
  sign.className = 'here';
  const status = document.createElement('span');
  status.className = 'offscreen';
  status.setAttribute('role', 'status');
  const marked = [...body.querySelectorAll<HTMLElement>(MARKED)];
  let shown: HTMLElement | undefined;

  const show = (block: HTMLElement | undefined) => {
    if (block === undefined || block === shown) return;
    shown = block;
    sign.href = `#${block.id}`;
    sign.setAttribute('aria-label', nameOf(block));
    const [box, page] = [block.getBoundingClientRect(), document.documentElement];
    sign.style.insetBlockStart = `${box.top + scrollY}px`;
    // Beside the text where there is a margin, at the edge of the window where there is none.
    const fromStart = document.dir === 'rtl' ? page.clientWidth - box.right : box.left;
    sign.style.insetInlineStart = `${Math.max(0, fromStart - SIGN_PX)}px`;
  };
  const of = (target: EventTarget | null) => marked.findLast((block) => block.contains(target as Node | null));

  body.addEventListener('pointerover', ({ target }) => {
    if (document.activeElement !== sign) show(of(target));
  });
  body.addEventListener('focusin', ({ target }) => show(of(target)));
  sign.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown === undefined) return;
    event.preventDefault();
    show(marked[marked.indexOf(shown) + step]);
    shown.scrollIntoView({ block: 'nearest' });
  });
  sign.addEventListener('click', () => {
    status.textContent = '';
    if (!isSecureContext) return;
    void navigator.clipboard.writeText(sign.href).then(
      () => (status.textContent = craftWords.paragraphCopied),
      // The browser forbids it; the address is in its own bar by now.
      () => undefined,
    );
  });
  body.after(sign, status);
  show(marked[0]);
}

const nameOf = ({ id, textContent }: HTMLElement): string =>
  id.startsWith('p')
    ? craftWords.paragraphLink.replace('{n}', id.slice(1))
    : `${craftWords.headingLink} ${textContent}`;
