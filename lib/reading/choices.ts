/**
 * What a reader may choose about how pages look, as it is kept on the device: five words with spaces between, always in
 * this order. Nothing kept is trusted: a word that is not on its list counts as the first one there, the magazine's own.
 */
export const CHOICES = {
  theme: ['system', 'light', 'dark', 'sepia'],
  size: ['normal', 'small', 'large', 'larger', 'largest'],
  /** As `Digits` of lib/arabic/numerals. */
  digits: ['site', 'latn', 'arab'],
  /** As `MonthNames` of content/calendar, and Morocco's own. */
  months: ['site', 'levant', 'gulf', 'maghreb', 'morocco', 'both'],
  marks: ['shown', 'hidden'],
} as const;

export type Choice = keyof typeof CHOICES;
export type Choices = { [Name in Choice]: (typeof CHOICES)[Name][number] };

/** The key of the local storage; cookies would reach the server and split its cache. */
export const CHOICES_KEY = 'khizana-reading';

/** Reads what was kept; null, or anything that is no list of choices, gives the magazine's own. */
export function readChoices(kept: string | null): Choices {
  const [theme, size, digits, months, marks] = (kept ?? '').split(' ');
  return {
    theme: known(CHOICES.theme, theme),
    size: known(CHOICES.size, size),
    digits: known(CHOICES.digits, digits),
    months: known(CHOICES.months, months),
    marks: known(CHOICES.marks, marks),
  };
}

/** The form in which choices are kept. */
export const writeChoices = ({ theme, size, digits, months, marks }: Choices): string =>
  [theme, size, digits, months, marks].join(' ');

const known = <Word extends string>(list: readonly [Word, ...Word[]], given: string | undefined): Word =>
  list.find((word) => word === given) ?? list[0];
