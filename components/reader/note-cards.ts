/**
 * A footnote's text beside its number while the pointer or the focus is there (WCAG 1.4.13): Escape takes it away, the
 * pointer may go over to it, and it stays until left. The number remains the link that it is.
 */
const LEAVING_MS = 250;

export function noteCards(body: HTMLElement): void {
  const card = document.createElement('div');
  card.className = 'note-card';
  card.id = 'note-card';
  card.setAttribute('role', 'tooltip');
  let from: HTMLAnchorElement | null = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    from?.removeAttribute('aria-describedby');
    from = null;
    card.remove();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, LEAVING_MS);
  };
  const show = (reference: HTMLAnchorElement) => {
    clearTimeout(leaving);
    const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    if (!note || reference === from) return;
    hide();
    from = reference;
    card.replaceChildren(...textOf(note));
    reference.setAttribute('aria-describedby', card.id);
    body.after(card);
    place(card, reference);
  };
  const refOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-footnote-ref]') : null;

  for (const [enter, exit] of [
    ['pointerover', 'pointerout'],
    ['focusin', 'focusout'],
  ] as const) {
    body.addEventListener(enter, ({ target }) => {
      const reference = refOf(target);
      if (reference) show(reference);
    });
    body.addEventListener(exit, ({ target }) => {
      if (refOf(target)) leave();
    });
  }
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // The number was reached before this script was here.
  const now = refOf(document.activeElement) ?? body.querySelector<HTMLAnchorElement>('a[data-footnote-ref]:hover');
  if (now) show(now);
}

/** A copy of the note without ids and links: what is only seen in passing must not be a place of its own. */
function textOf(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  return [...copy.childNodes];
}

/** Under the number, or over it where there is no room below, and within the window. */
function place(card: HTMLElement, reference: Element): void {
  const [at, size, page] = [reference.getBoundingClientRect(), card.getBoundingClientRect(), document.documentElement];
  const fits = at.bottom + 8 + size.height < page.clientHeight;
  card.style.insetBlockStart = `${(fits ? at.bottom + 8 : at.top - 8 - size.height) + scrollY}px`;
  const start = document.dir === 'rtl' ? page.clientWidth - at.right : at.left;
  card.style.insetInlineStart = `${Math.max(16, Math.min(start - 24, page.clientWidth - size.width - 16))}px`;
}
