import type { Metadata } from 'next';
import { siteUrl } from '@/lib/env';
import { pageHead } from '@/app/_head/page-head';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { describeWith } from '@/lib/feeds/description';
import { CONTEXT } from '@/lib/feeds/json-ld';
import { organisationInFull, webSite } from '@/lib/feeds/json-ld-site';
import { machineText, machineTitle } from '@/lib/feeds/machine-text';
import { showPlainNumber } from '@/lib/site/display';
import { homeUrl } from '@/lib/site/urls';

/** The head of the home page, which speaks of the magazine itself. */
export function homeHead(sections: readonly { name: string }[]): Metadata {
  const names = sections.map(({ name }) => machineText(name)).join(headWords.comma);
  const description = describeWith([
    ...[site.description, site.tagline, fill(headWords.since, { year: showPlainNumber(site.since) })],
    ...(names === '' ? [] : [fill(headWords.sections, { names })]),
  ]);
  const head = pageHead({ title: site.name, description, path: homeUrl() });
  return { ...head, title: { absolute: machineTitle([site.name, site.tagline]) } };
}

/** The magazine and its publisher as structured data. */
export function homeData() {
  const origin = siteUrl();
  return [
    { '@context': CONTEXT, ...webSite(origin) },
    { '@context': CONTEXT, ...organisationInFull(origin) },
  ] as const;
}
