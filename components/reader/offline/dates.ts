/** What the server writes before the worker's own text (app/sw.js): how this publication writes dates. */
export interface DateWords {
  months: string[];
  era: string;
  /** The ten digits. */
  digits: string;
}

/** The day of an instant on the reader's own clock, in words. */
export function inWords(instant: Date, { months, era, digits }: DateWords): string {
  const text = `${instant.getDate()} ${months[instant.getMonth()] ?? ''} ${instant.getFullYear()}${era}`;
  return text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}
