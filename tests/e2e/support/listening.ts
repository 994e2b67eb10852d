import type { Page } from '@playwright/test';

/**
 * Waits until what can be pressed or typed into on a page of the desk listens: what is done before the framework has
 * taken up its HTML, nobody hears. A person is rarely so quick; a loaded machine often is so slow.
 */
export async function whenListening(page: Page): Promise<void> {
  if (!new URL(page.url()).pathname.startsWith('/admin')) return;
  await page.waitForFunction(() => {
    const listens = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
    // What react-aria keeps for forms alone, and what the editor draws by itself, is never taken up.
    return [...document.querySelectorAll('button, input, textarea')].every(
      (element) =>
        listens(element) ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        element.closest('[aria-hidden="true"], [data-react-aria-prevent-focus], .ProseMirror') !== null,
    );
  });
}
