import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dump, dumpText } from '../fixtures/plain-text';
import { expect, test } from './page';
import { SITE_ENV } from './settings';

test('a file comes in at the terminal and is read by a reader', async ({ page, request }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khizana-e2e-'));
  const file = path.join(folder, 'saved-page.txt');
  writeFileSync(file, dumpText());
  const run = (...options: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/import.ts', 'plain-text', file, ...options], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ...SITE_ENV },
      encoding: 'utf8',
    });

  expect(run()).toContain('Dry run: nothing was written');
  const written = run('--write');
  const id = Number(/article (\d+)/u.exec(written)?.[1]);
  expect(run('--write')).toContain(`unchanged ${file}`);
  rmSync(folder, { recursive: true });

  // The site was running all the while and shows it at once; nobody has opened it yet.
  expect(await (await request.get(`/article/${id}`)).text()).toContain('>9,724 زيارة<');
  await page.goto(`/article/${id}`);
  await expect(page.getByText(dump.title, { exact: true })).toHaveCount(1);
  await expect(page.locator('.article-header time')).toHaveAttribute('datetime', '2017-10-24');
  await expect(page.locator('.facts')).toContainText('24 تشرين الأول (أكتوبر) 2017م');
  await expect(page.locator('.facts')).toContainText('4 صفر 1439هـ');
  await expect(page.locator('.article-header .eyebrow')).toHaveText('المقالات');
  await expect(page.locator('[data-views]')).toHaveText('9,725 زيارة');
  const body = dump.body.filter((paragraph) => !paragraph.startsWith('الوعي:'));
  await expect(page.locator('.body p')).toHaveText(body);
  const note = page.locator('[data-editorial-note]');
  await expect(note.locator('.note-label')).toHaveText('الوعي');
  await expect(note).toContainText('وقد صحّحنا فيها اسم الحارة');
  await page.goto('/archive/2017/10');
  await expect(page.locator('.entry-title')).toHaveText([dump.title]);
});
