/** The button that copies the citation of an article; hidden where a page may not write to the clipboard. */
export function copyCitation(): void {
  const [button, citation, status] = ['copy', 'citation', 'copied'].map((name) =>
    document.querySelector<HTMLElement>(`[data-${name}]`),
  );
  if (!button || !citation || !status || !isSecureContext) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    void navigator.clipboard.writeText(citation.innerText).then(
      () => (status.textContent = status.dataset['copied'] ?? ''),
      // Forbidden by the browser: then the text is at least marked, for the reader's own key.
      () => getSelection()?.selectAllChildren(citation),
    );
  });
}
