import type { MonthNames } from '@/content/calendar';

/**
 * The facts of this publication. Change them, and the next start builds the site anew. Most of them the owner may set on
 * the desk (lib/settings): then what is set there counts, and what stands here is what a field goes back to.
 */
export interface Site {
  name: string;
  tagline: string;
  description: string;
  /** The founding year, for the footer. */
  since: number;
  /** Every date and every «today» is reckoned in this zone (IANA name). */
  timeZone: string;
  /** Digits shown to readers: `latn` 0–9, `arab` ٠–٩. Machine-readable values are always ASCII. */
  digits: 'latn' | 'arab';
  monthNames: MonthNames;
  /** Words that open an editorial note in imported text («…: the note»). */
  noteLabels: readonly string[];
  /** The label of a note that came without one. */
  defaultNoteLabel: string;
  /** Articles on a page of a list. */
  pageSize: number;
  /** Where readers may write to; empty: nowhere is named. */
  contactEmail: string;
  /** How mistakes are corrected, in plain paragraphs; empty: there is no such page. */
  correctionsPolicy: string;
  /** Who publishes it, where that is not the magazine itself; empty: the magazine. */
  publisher: string;
  /** The International Standard Serial Number, «1234-567X»; empty: it has none. */
  issn: string;
  /** What others may do with the articles, in a word or as the address of a licence; empty: nothing is said. */
  rights: string;
  /** Whether robots that collect texts for language models are asked to stay away (robots.txt). */
  aiCrawlers: 'welcome' | 'refused';
  /** The key by which search engines are told of changes (IndexNow), 8–128 of a–z A–Z 0–9 and -; empty: they are not told. */
  indexNowKey: string;
}

export const siteDefaults: Readonly<Site> = {
  name: 'خزانة',
  tagline: 'مجلّةٌ في الثقافة والعلم والحرف',
  description: 'أرشيف مجلّة خزانة: مقالات عربية في تاريخ الكتاب والخط والعلوم والعمران والرحلة واللغة.',
  since: 2006,
  timeZone: 'Asia/Beirut',
  digits: 'latn',
  monthNames: 'both',
  noteLabels: ['الوعي', 'خزانة', 'التحرير', 'المحرر', 'المحرّر', 'تعليق التحرير', 'ملاحظة التحرير'],
  defaultNoteLabel: 'التحرير',
  pageSize: 20,
  contactEmail: '',
  correctionsPolicy: '',
  publisher: '',
  issn: '',
  rights: '',
  aiCrawlers: 'welcome',
  indexNowKey: '',
};

const holder: typeof globalThis & { khizanaSite?: Site } = globalThis;

/** The facts as they now are. The framework's bundles each load this file; through the global object all mean one. */
export const site: Site = (holder.khizanaSite ??= { ...siteDefaults });

/** Puts other facts in place, for all who read `site` in this thread or browser. */
export const setFacts = (facts: Partial<Site>): void => void Object.assign(site, facts);
