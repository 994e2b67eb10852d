import { test as base, expect } from '@playwright/test';

/** A page on which any console error, uncaught exception or failed request of ours fails the test. */
export const test = base.extend<{ allowErrors: { value: boolean } }>({
  allowErrors: async ({}, provide) => provide({ value: false }),
  page: async ({ page, allowErrors }, provide) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await provide(page);
    if (!allowErrors.value) expect(errors).toEqual([]);
  },
});

export { expect };
