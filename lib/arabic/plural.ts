import { formatNumber, type Digits } from '@/lib/arabic/numerals';

/**
 * The six plural forms of Arabic (CLDR `ar`): zero n=0 · one n=1 · two n=2 · few n mod 100 = 3–10 ·
 * many n mod 100 = 11–99 · other = the rest (100–102, 200, 1000 …). "#" stands for the number.
 */
export interface PluralForms {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const rules = new Intl.PluralRules('ar');

/** `(703, views)` → the *few* form with "703" in the place of "#". */
export const countPhrase = (count: number, forms: PluralForms, digits: Digits = 'latn'): string =>
  forms[rules.select(count)].replace('#', formatNumber(count, digits));
