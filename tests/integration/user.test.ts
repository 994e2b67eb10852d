import { spawnSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { choosePassword } from '@/lib/auth/password-commands';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { bundled } from '../support/bundled';
import { PASSWORD } from '../support/desk';

let program = '';
beforeAll(async () => {
  program = await bundled('lib/cli/user.ts');
});

/** `npm run user`, on the test's database. */
function user(...words: string[]): { code: number | null; out: string; error: string } {
  const child = spawnSync(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL, SITE_URL: 'https://magazine.example' },
    encoding: 'utf8',
  });
  return { code: child.status, out: child.stdout, error: child.stderr };
}

it('cares for people from the terminal', { timeout: 120_000 }, async () => {
  const added = user('add', 'Salma@example.org', '--name', 'سلمى', '--role', 'owner');
  expect(added.code).toBe(0);
  const [, token = ''] = /https:\/\/magazine\.example\/admin\/invite\/([\w-]{43})\n$/u.exec(added.out) ?? [];
  expect(await choosePassword('invite', token, PASSWORD)).toEqual({ email: 'salma@example.org' });

  expect(user('disable', 'salma@example.org').error).toMatch(/last owner/u);
  expect(user('list').out).toMatch(/^salma@example\.org {2}owner {2}active {2}password only {2}never seen {2}سلمى\n$/u);
  expect(user('reset', 'salma@example.org').out).toMatch(/\/admin\/reset\/[\w-]{43}\n$/u);
  expect(user('add', 'x', '--name', 'y')).toMatchObject({ code: 1, out: '' });
  expect(user('role', 'nobody@example.org', 'author').error).toMatch(/^Nobody here has the e-mail/u);
  expect(user('role', 'salma@example.org', 'king').error).toMatch(/owner, editor, author/u);
  expect(user().error).toMatch(/^Usage:/u);
  expect(await db().user.count()).toBe(1);
});
