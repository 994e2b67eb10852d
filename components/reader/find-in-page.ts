import { fetchScript } from './lazy-script';

/** An article opened from a search has its words marked, when its address says which. */
export function findInPage(): void {
  const look = () => {
    if (location.hash.startsWith('#find=')) fetchScript(LATE.find);
  };
  look();
  addEventListener('hashchange', look);
}
