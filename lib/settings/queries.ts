import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { applySettings, defaultSettings } from '@/lib/settings/current';
import { parseStored, PREFIX, type Settings } from '@/lib/settings/schema';

const stored = async (): Promise<Partial<Settings>> =>
  parseStored(await db().setting.findMany({ where: { name: { startsWith: PREFIX } } }));

/** Reads what is set and puts it in place in this thread. @throws when the database cannot be asked */
export async function loadSettings(): Promise<void> {
  applySettings(await stored());
}

/** For the form: what counts, and what each field would go back to. */
export async function settingsForDesk(actor: Actor): Promise<{ values: Settings; defaults: Settings }> {
  requirePermission(actor, 'settings.manage');
  const defaults = defaultSettings();
  return { values: { ...defaults, ...(await stored()) }, defaults };
}
