import { test } from './page';
import { ALL_LOOKS, expectSound, withAxe } from './support/axe';

const paths = [
  '/',
  '/article/1',
  '/archive',
  '/archive/hijri',
  '/archive/today',
  '/author',
  '/tag',
  '/about',
  '/issue',
  '/issue/68',
  '/nowhere',
].concat([
  '/most-read',
  '/most-read/day',
  '/counting',
  '/search',
  `/search?q=${encodeURIComponent('صناعه الورق')}&from=2006&to=x&exact=0&section=${encodeURIComponent('الخط-والطباعة')}`,
]);

for (const path of paths) {
  test(`axe finds nothing on ${path}, wide and narrow, light and dark, and nothing overflows`, async ({
    page,
    allowErrors,
  }) => {
    // A page that is not found is itself reported on the console.
    allowErrors.value = path === '/nowhere';
    await withAxe(page);
    await page.goto(path);
    await expectSound(page, path, ALL_LOOKS);
  });
}
