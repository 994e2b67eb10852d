import type { Locator, Page } from '@playwright/test';
import { expect } from '../page';

/** Goes on by the key, as somebody without a pointer does, until it is there. */
export async function tabTo(page: Page, where: Locator, key = 'Tab', most = 60): Promise<void> {
  await expect(where).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await where.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(where).toBeFocused();
}
