import type { MonthNames } from '@/content/calendar';

/** The facts of this publication. Change them, and the next start builds the site anew. */
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
}

export const site: Site = {
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
};
