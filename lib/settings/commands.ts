import { settingWords } from '@/content/desk/settings';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { done, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { ALL, SETTINGS } from '@/lib/freshness/tags';
import { defaultSettings } from '@/lib/settings/current';
import { loadSettings } from '@/lib/settings/queries';
import { parseStored, PREFIX, settingNames, type Settings } from '@/lib/settings/schema';

/** Sets the site's facts. What equals the default is not stored, so it follows content/site.ts again. */
export async function saveSettings(actor: Actor, wanted: Settings): Promise<Outcome> {
  requirePermission(actor, 'settings.manage');
  await commit((tx) => writeSettings(tx, actor, wanted));
  // What this very request draws next is drawn with them too; every other passes the gate.
  await loadSettings();
  return done(settingWords.saved);
}

async function writeSettings(tx: Transaction, actor: Actor, wanted: Settings): Promise<void> {
  const defaults = defaultSettings();
  const before = {
    ...defaults,
    ...parseStored(await tx.setting.findMany({ where: { name: { startsWith: PREFIX } } })),
  };
  const changed = settingNames.filter((name) => wanted[name] !== before[name]);
  if (changed.length === 0) return;
  const rows = changed.map((name) => ({ name: PREFIX + name, value: wanted[name], field: name }));
  await tx.setting.deleteMany({ where: { name: { in: rows.map(({ name }) => name) } } });
  await tx.setting.createMany({
    data: rows.filter(({ value, field }) => value !== defaults[field]).map(({ name, value }) => ({ name, value })),
  });
  await recordEvent(tx, actor, 'settings.change', 'settings', { changed });
  // Apart, since ALL swallows what is announced with it; first, since pages are made anew at the second.
  await announce(tx, [SETTINGS]);
  await announce(tx, [ALL]);
}
