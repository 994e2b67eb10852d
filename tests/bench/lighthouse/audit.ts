import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Lighthouse from the registry, fetched when it is asked for: only this bench needs its two hundred packages. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

// What Lighthouse's own launcher turns off, and the search panel that newer Chromiums draw with a page of their own: it
// takes half a second of a core beside the page that is measured.
const OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'InterestFeedContentSuggestions',
  'RenderDocument',
].concat(['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'OmniboxAimPopup']);
const FLAGS = `--headless=new --no-sandbox --disable-gpu --disable-quic --disable-features=${OFF.join(',')}`;

const category = z.object({ score: z.number() }).transform(({ score }) => Math.round(score * 100));
const measure = z.object({ numericValue: z.number() }).transform(({ numericValue }) => numericValue);
const reportSchema = z.object({
  categories: z.object({
    'performance': category,
    'accessibility': category,
    'best-practices': category,
    'seo': category,
  }),
  audits: z.object({
    'first-contentful-paint': measure,
    'largest-contentful-paint': measure,
    'total-blocking-time': measure,
    'cumulative-layout-shift': measure,
  }),
});

/** Scores of 100, times in ms. */
export type Audit = Record<(typeof FIELDS)[number], number>;
export const FIELDS = [
  ...(['performance', 'accessibility', 'best-practices', 'seo'] as const),
  ...(['first-contentful-paint', 'largest-contentful-paint'] as const),
  ...(['total-blocking-time', 'cumulative-layout-shift'] as const),
] as const;

/**
 * One page in a new browser, as a phone on a slow line (Lighthouse's default).
 * @param chromium the browser's program
 */
export async function audit(url: string, chromium: string): Promise<Audit> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, '--quiet', '--output=json'].concat([
      '--only-categories=performance,accessibility,best-practices,seo',
      `--chrome-flags=${FLAGS}`,
    ]),
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 67_108_864 },
  );
  const { categories, audits } = reportSchema.parse(JSON.parse(stdout));
  return { ...categories, ...audits };
}
