import { test as base, expect } from '@playwright/test';

/** A page on which any console error, uncaught exception or failed request of ours fails the test. */
export const test = base.extend<{ allowErrors: { value: boolean } }>({
  allowErrors: async ({}, provide) => provide({ value: false }),
  page: async ({ page, allowErrors }, provide) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      const { url } = message.location();
      // Now and then a browser asks for this by itself, where it has not read as far as the page's own icon.
      if (url.endsWith('/favicon.ico')) return;
      if (message.type() === 'error') errors.push(`${message.text()} ${url}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await provide(page);
    if (!allowErrors.value) expect(errors).toEqual([]);
  },
});

export { expect };
