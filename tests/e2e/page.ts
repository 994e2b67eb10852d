import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { whenListening } from './support/listening';

/** A page on which any console error, uncaught exception or failed request of ours fails the test. */
export const test = base.extend<{ allowErrors: { value: boolean } }>({
  allowErrors: async ({}, provide) => provide({ value: false }),
  page: async ({ page, allowErrors }, provide) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    patient(page);
    await provide(page);
    if (!allowErrors.value) expect(errors).toEqual([]);
  },
});

/** Whoever opens a page of the desk in it gets it when it listens. */
export function patient(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const response = await goto(...given);
    await whenListening(page);
    return response;
  };
  page.reload = async (...given) => {
    const response = await reload(...given);
    await whenListening(page);
    return response;
  };
  return page;
}

/** A browser of another person. */
export const anotherBrowser = async (browser: Browser): Promise<Page> =>
  patient(await (await browser.newContext()).newPage());

export { expect };
