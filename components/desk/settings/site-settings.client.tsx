'use client';

import { setFacts, type Site } from '@/content/site';

/**
 * Puts the site's facts, as its owner has set them, in place in the browser too: the desk's components show numbers and
 * dates by them. Drawn before everything that does, so that what the browser draws is what the server sent.
 */
export function SiteSettings({ values }: { values: Partial<Site> }) {
  setFacts(values);
  return null;
}
