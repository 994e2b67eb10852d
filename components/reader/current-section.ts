/**
 * Says in the navigation where one is: the page itself, what it lies under, or the section of the article. The masthead
 * is made without knowing around which page it stands.
 */
export function currentSection(): void {
  const own = document.querySelector<HTMLAnchorElement>('.article .eyebrow a')?.href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a')) {
    if (link.pathname === location.pathname) link.ariaCurrent = 'page';
    else if (link.href === own || location.pathname.startsWith(`${link.pathname}/`)) link.ariaCurrent = 'true';
  }
}
