import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { site, siteDefaults } from '@/content/site';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { openBoard } from '@/lib/db/board';
import { applySettings, currentSettings, defaultSettings } from '@/lib/settings/current';
import { saveSettings } from '@/lib/settings/commands';
import { settingsGate } from '@/lib/settings/gate';
import { settingsForDesk, loadSettings } from '@/lib/settings/queries';
import { settingsForm } from '@/lib/settings/schema';
import { announcedBy } from '../support/announcements';
import { emptyDatabase } from '../support/articles';
import { makeActor } from '../support/actors';

let owner: Actor;

beforeEach(async () => {
  await emptyDatabase();
  applySettings({});
  owner = await makeActor('owner');
});
afterAll(() => applySettings({}));

const stored = async () =>
  (await db().setting.findMany({ orderBy: { name: 'asc' } })).map(({ name, value }) => [name, value]);

describe('settings', () => {
  it('are stored where they differ, announced before everything, and in place at once', async () => {
    const wanted = { ...defaultSettings(), tagline: 'شعارٌ آخر', pageSize: 30 };
    expect(await announcedBy(() => saveSettings(owner, wanted))).toEqual(['all', 'settings']);
    expect(await stored()).toEqual([
      ['site.pageSize', 30],
      ['site.tagline', 'شعارٌ آخر'],
    ]);
    expect([site.tagline, site.pageSize, site.name]).toEqual(['شعارٌ آخر', 30, siteDefaults.name]);
    expect(await announcedBy(() => saveSettings(owner, wanted))).toEqual([]);
    expect(await settingsForDesk(owner)).toEqual({ values: wanted, defaults: defaultSettings() });
  });

  it('go back to the default field by field', async () => {
    await saveSettings(owner, { ...defaultSettings(), tagline: 'شعارٌ آخر', digits: 'arab' });
    expect(await announcedBy(() => saveSettings(owner, { ...defaultSettings(), digits: 'arab' }))).toEqual([
      'all',
      'settings',
    ]);
    expect(await stored()).toEqual([['site.digits', 'arab']]);
    expect(currentSettings()).toEqual({ ...defaultSettings(), digits: 'arab' });
  });

  it('that no longer fit, and what is no setting, are passed over', async () => {
    const data = [
      { name: 'site.pageSize', value: 'many' },
      { name: 'site.name', value: 'x' },
      { name: 'secret:auth', value: 'x' },
      { name: 'site.since', value: 1990 },
    ];
    await db().setting.createMany({ data });
    await loadSettings();
    expect(currentSettings()).toEqual({ ...defaultSettings(), since: 1990 });
    expect(site.name).toBe(siteDefaults.name);
  });

  it('are the owner’s alone', async () => {
    const editor = await makeActor('editor');
    await expect(saveSettings(editor, defaultSettings())).rejects.toThrow(Forbidden);
    await expect(settingsForDesk(editor)).rejects.toThrow(Forbidden);
  });

  it.each([{ tagline: ' ' }, { since: 'x' }, { pageSize: '4' }, { digits: 'roman' }, { contactEmail: 'x' }])(
    'refuse %j',
    (wrong) => expect(settingsForm.safeParse({ ...defaultSettings(), ...wrong }).success).toBe(false),
  );

  it('are read as typed, in any digits', () =>
    expect(settingsForm.parse({ ...defaultSettings(), since: '١٩٩٠', pageSize: ' 25 ' })).toMatchObject({
      since: 1990,
      pageSize: 25,
    }));

  it('of another process are in place before the next page is made', async () => {
    const board = openBoard();
    const gate = settingsGate(() => board.settings(), loadSettings);
    await gate();
    // Another process: its commit is known here only by what it announces.
    await db().setting.create({ data: { name: 'site.tagline', value: 'من جهازٍ آخر' } });
    await gate();
    expect(site.tagline).toBe(siteDefaults.tagline);
    openBoard(board.memory).settingsChanged();
    await gate();
    expect(site.tagline).toBe('من جهازٍ آخر');
  });
});
