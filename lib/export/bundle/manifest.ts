import { z } from 'zod';

/** The first thing to read in a bundle: what it is, and how much of it there is. */

export const FORMAT = 'khizana-bundle';
export const VERSION = 1;
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

const count = z.number().int().min(0);

export const manifest = z.object({
  format: z.literal(FORMAT, `is not "${FORMAT}": this is no bundle of Khizana`),
  version: z.literal(VERSION, `is not ${VERSION}: the bundle was made by a later Khizana`),
  /** The name of the magazine, for people. */
  name: z.string(),
  /** The zone whose calendar days the dates are. */
  timeZone: z.string(),
  /** Lines by file of data/. */
  lines: z.record(z.string(), count),
  /** Files in articles/ and in media/. */
  files: z.object({ articles: count, media: count }),
  /** The highest id that was ever given, by table: new ones go on behind it. */
  lastIds: z.record(z.string(), count),
  /** Media files that a line names and that were not there when the bundle was made. */
  missing: z.array(z.string()),
});

export type Manifest = z.output<typeof manifest>;

export const manifestText = (facts: Omit<Manifest, 'format' | 'version'>): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...facts }, null, 2)}\n`;
