import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { addRedirect, claimAddress, moveAddress } from '@/lib/redirects/commands';
import { changeRedirect, createRedirect, deleteRedirect, importRedirects } from '@/lib/redirects/desk-commands';
import { listRedirects } from '@/lib/redirects/desk-queries';
import { announcedBy } from '../support/announcements';
import { emptyDatabase } from '../support/articles';
import { redirectFor } from '../support/moved';
import { makeActor } from '../support/actors';

let editor: Actor;

beforeEach(async () => {
  await emptyDatabase();
  editor = await makeActor('editor');
});

const rows = async () =>
  (await db().redirect.findMany({ orderBy: { fromPath: 'asc' } })).map((r) => r.fromPath + r.toPath);
const add = (from: string, to: string) => db().$transaction((tx) => addRedirect(tx, from, to));
const move = (from: string, to: string) => db().$transaction((tx) => moveAddress(tx, from, to));

describe('a redirect', () => {
  it('is found by every spelling of its address, and says that it was looked for', async () => {
    await add('/section/آثار', '/section/ب');
    const nfd = 'آثار'.normalize('NFD');
    const encoded = encodeURIComponent('آثار');
    for (const slug of ['آثار', nfd, encoded, encoded.toLowerCase(), encodeURIComponent(nfd)]) {
      expect(await redirectFor(`/section/${slug}`)).toBe('/section/%D8%A8');
    }
    const reads = newReads();
    expect(await noteReadsIn(reads, () => redirectFor('/nothing'))).toBeNull();
    expect([...reads.tags]).toEqual(['redirects', 'latest']);
  });

  it('is one step, whatever is added around it', async () => {
    await add('/a', '/b');
    await add('/b', '/c');
    await add('/x', '/a');
    expect(await rows()).toEqual(['/a/c', '/b/c', '/x/c']);
    await add('/c', '/a');
    expect(await rows()).toEqual(['/b/a', '/c/a', '/x/a']);
  });

  it('stays one step when two are added at once', async () => {
    await Promise.all([add('/a', '/b'), add('/b', '/c'), add('/c', '/d'), add('/d', '/a')]);
    const targets = new Set((await db().redirect.findMany()).map(({ toPath }) => toPath));
    expect(await db().redirect.count({ where: { fromPath: { in: [...targets] } } })).toBe(0);
  });

  it('ends where something lives now', async () => {
    await add('/b', '/elsewhere');
    await move('/a', '/b');
    expect(await rows()).toEqual(['/a/b']);
    await db().$transaction((tx) => claimAddress(tx, '/a'));
    expect(await rows()).toEqual([]);
  });
});

describe('on the desk', () => {
  it('redirects are added, changed, found and deleted, and said to every process', async () => {
    expect(await announcedBy(() => createRedirect(editor, { from: '/قديم', to: '/b' }))).toEqual(['redirects']);
    expect(await announcedBy(() => changeRedirect(editor, { old: '/قديم', from: '/أقدم', to: '/c' }))).toEqual([
      'redirects',
    ]);
    expect(await changeRedirect(editor, { old: '/قديم', from: '/a', to: '/c' })).toMatchObject({ kind: 'refused' });
    expect(await listRedirects(editor, { search: 'اقدم', page: 1 })).toMatchObject({ total: 1, rows: [{ to: '/c' }] });
    expect(await listRedirects(editor, { search: 'x', page: 1 })).toEqual({ total: 0, rows: [] });
    expect(await announcedBy(() => deleteRedirect(editor, '/أقدم'))).toEqual(['redirects']);
    expect(await rows()).toEqual([]);
    expect(await db().auditEvent.count({ where: { action: { startsWith: 'redirect.' } } })).toBe(3);
  });

  it('pasted lines go in all together, or not at all', async () => {
    const wrong = await importRedirects(editor, '/a /b\n/c');
    expect(wrong).toMatchObject({ kind: 'invalid', errors: { lines: expect.stringContaining('2') as string } });
    expect(await rows()).toEqual([]);
    await importRedirects(editor, '/a /b\n/b /c\nhttps://old.example/d /a');
    expect(await rows()).toEqual(['/a/c', '/b/c', '/d/c']);
  });

  it('an author may do nothing of it', async () => {
    const author = await makeActor('author');
    await expect(createRedirect(author, { from: '/a', to: '/b' })).rejects.toThrow(Forbidden);
    await expect(changeRedirect(author, { old: '/a', from: '/a', to: '/b' })).rejects.toThrow(Forbidden);
    await expect(deleteRedirect(author, '/a')).rejects.toThrow(Forbidden);
    await expect(importRedirects(author, '/a /b')).rejects.toThrow(Forbidden);
    await expect(listRedirects(author, { search: '', page: 1 })).rejects.toThrow(Forbidden);
  });
});
