/**
 * Plain text that will stand beside text of the other direction: a title in a feed, a name in an e-mail, a cell in a
 * CSV file. First-strong isolate … pop directional isolate (Unicode UAX #9). In HTML use `<bdi>` instead.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A machine's text (ISO date, address, file name) inside an Arabic sentence: left-to-right isolate. */
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`;
