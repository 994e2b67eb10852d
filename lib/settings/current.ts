import { setFacts, site, siteDefaults } from '@/content/site';
import { settingNames, type Settings } from '@/lib/settings/schema';

/** Puts settings in place in this thread: what is not among them is what content/site.ts says. */
export function applySettings(stored: Partial<Settings>): void {
  setFacts({ ...defaultSettings(), ...stored });
}

/** The settings as they now are. */
export const currentSettings = (): Settings => pick(site);

/** What they are when nothing is set. */
export const defaultSettings = (): Settings => pick(siteDefaults);

const pick = (facts: Settings): Settings =>
  Object.fromEntries(settingNames.map((name) => [name, facts[name]])) as unknown as Settings;
