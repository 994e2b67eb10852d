/** The buttons that copy the citations of an article, in their order; hidden where a page may not write to the clipboard. */
export function copyCitation(): void {
  const citations = document.querySelectorAll<HTMLElement>('[data-citation]');
  const status = document.querySelector<HTMLElement>('[data-copied]');
  if (!status || !isSecureContext) return;
  document.querySelectorAll<HTMLElement>('[data-copy]').forEach((button, place) => {
    const citation = citations[place];
    if (!citation) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      status.textContent = '';
      void navigator.clipboard.writeText(citation.innerText).then(
        () => (status.textContent = status.dataset['copied'] ?? ''),
        // Forbidden by the browser: then the text is at least marked, for the reader's own key.
        () => getSelection()?.selectAllChildren(citation),
      );
    });
  });
}
