import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { accountWords } from '@/content/desk/account';
import { desk } from '@/content/desk/desk';
import { signInWords } from '@/content/desk/sign-in';
import { usersWords } from '@/content/desk/users';
import { PASSWORD, signedIn } from '../support/desk';
import { PERIOD, totp } from '../support/totp';
import { ALL_LOOKS, expectSound, withAxe } from './support/axe';
import { filteredOf, told, viewsOf } from './support/counts';
import { anotherBrowser } from './page';
import { expect, root, test } from './support/sites';
import { DATA } from './settings';

const { secondFactor: factor } = accountWords;
const OWNER = 'salma@example.org';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fill = async (page: Page, fields: Record<string, string>, press: string) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await button(page, press).click();
};
const signIn = (page: Page, password: string) =>
  fill(page, { [signInWords.email]: OWNER, [signInWords.password]: password }, signInWords.submit);
const signOut = async (page: Page) => {
  await button(page, desk.signOut).click();
  await page.waitForURL('**/admin/sign-in');
};
const choose = { [signInWords.choose.password]: PASSWORD, [signInWords.choose.again]: PASSWORD };

test('the first owner comes in by the link of the terminal, and brings others', async ({ page, start, browser }) => {
  test.setTimeout(180_000);
  const data = `${DATA}-owner`;
  rmSync(path.resolve(root, data), { recursive: true, force: true });
  const site = await start({ KHIZANA_DATA: data });
  await expect.poll(() => site.words()).toContain('/admin/setup/');
  const link = /http:\S+\/admin\/setup\/\S+/u.exec(site.words())?.[0] ?? '';
  const home = new URL('/admin', link).href;

  // Nobody can sign in yet, and the page says where to look.
  await page.goto(home);
  await expect(page.getByRole('heading', { name: signInWords.noOwner.title })).toBeVisible();
  await page.goto(link);
  const { setup } = signInWords;
  const who = { [setup.name]: 'سلمى', [signInWords.email]: OWNER };
  await fill(page, { ...who, ...choose, [signInWords.choose.again]: 'something else' }, setup.submit);
  await expect(page.getByLabel(signInWords.choose.again)).toBeFocused();
  await fill(page, { [signInWords.choose.again]: PASSWORD }, setup.submit);
  await page.waitForURL(home);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: signInWords.deadLink.title })).toBeVisible();

  // The second factor, with the telephone's part played here.
  await page.goto(`${home}/account`);
  await button(page, factor.begin).click();
  const section = page.getByRole('region', { name: factor.title });
  await section.getByLabel(accountWords.current).fill(PASSWORD);
  await button(page, factor.continue).click();
  await expect(page.getByRole('img', { name: factor.qr })).toBeVisible();
  const secret = await section.locator('.secret').innerText();
  await fill(page, { [factor.code]: totp(secret) }, factor.confirm);
  await expect(section.locator('.recovery code')).toHaveCount(10);
  const codes = await section.locator('.recovery code').allInnerTexts();
  await button(page, factor.kept).click();
  await expect(section.getByText(factor.on)).toBeVisible();

  // Back in, where the way led: a wrong password, a wrong code, the right one.
  await signOut(page);
  await page.goto(`${home}/users`);
  await signIn(page, 'wrong password');
  await expect(page.getByText(signInWords.wrong)).toBeVisible();
  await signIn(page, PASSWORD);
  await page.waitForURL('**/admin/two-factor?*');
  const { code, submit, wrong } = signInWords.secondFactor;
  await fill(page, { [code]: '000000' }, submit);
  await expect(page.getByText(wrong)).toBeVisible();
  // The code that switched it on has been used.
  await fill(page, { [code]: totp(secret, Date.now() + PERIOD) }, submit);
  await page.waitForURL(`${home}/users`);

  // Somebody is invited, comes in by the link, and is shut out while at work.
  await button(page, usersWords.invite).click();
  const nour = { [usersWords.name]: 'نور', [usersWords.email]: 'nour@example.org' };
  await fill(page, nour, usersWords.inviteSubmit);
  const invitation = await page.locator('.handed-link code').innerText();
  await button(page, desk.close).click();
  const other = await anotherBrowser(browser);
  await other.goto(invitation);
  await fill(other, choose, signInWords.choose.submit);
  await other.waitForURL(home);
  await expect(other.getByRole('link', { name: desk.nav.users })).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: usersWords.more.replace('{name}', 'نور') }).click();
  await page.getByRole('menuitem', { name: usersWords.actions.disable }).click();
  await page.getByRole('dialog').getByRole('button', { name: usersWords.actions.disable }).click();
  await expect(page.getByText(usersWords.done.disable)).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/admin\/sign-in$/u);
  await other.context().close();

  // A recovery code opens once.
  for (const opens of [true, false]) {
    await signOut(page);
    await signIn(page, PASSWORD);
    await fill(page, { [code]: codes[0] ?? '' }, submit);
    if (opens) await page.waitForURL(home);
    else await expect(page.getByText(wrong)).toBeVisible();
    if (!opens) await fill(page, { [code]: codes[1] ?? '' }, submit);
  }
  await page.waitForURL(home);
});

test('what a person of the house opens is not counted', async ({ page }) => {
  await signedIn(page, 'author');
  const [before, tally] = [await viewsOf(12), await filteredOf(12)];
  expect(await told(page, () => page.goto('/article/12'))).toBe(204);
  expect([await viewsOf(12), (await filteredOf(12))['staff']]).toEqual([before, (tally['staff'] ?? 0) + 1]);
});

test('the password is changed by the keyboard alone, and other sessions end', async ({ page, browser }) => {
  const person = await signedIn(page, 'editor');
  const elsewhere = await anotherBrowser(browser);
  await elsewhere.goto('/admin/sign-in');
  await elsewhere.keyboard.type(person.email);
  await elsewhere.keyboard.press('Tab');
  await elsewhere.keyboard.type(person.password);
  await elsewhere.keyboard.press('Enter');
  await elsewhere.waitForURL('/admin');
  await page.goto('/admin/account');
  await page.getByRole('region', { name: accountWords.password.title }).getByLabel(accountWords.current).focus();
  for (const word of [person.password, 'أطول من السابقة', 'أطول من السابقة']) {
    await page.keyboard.insertText(word);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText(accountWords.password.done)).toBeVisible();
  await elsewhere.goto('/admin/account');
  await expect(elsewhere).toHaveURL('/admin/sign-in?to=%2Fadmin%2Faccount');
  await elsewhere.context().close();
});

test('axe finds nothing on the doors', async ({ page }) => {
  await withAxe(page);
  for (const address of ['/admin/sign-in', '/admin/two-factor', '/admin/reset', '/admin/reset/none']) {
    await page.goto(address);
    await expectSound(page, address, ALL_LOOKS);
  }
});
