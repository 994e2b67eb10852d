import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { requireChromium } from '../../support/chromium';
import { median } from '../statistics';
import { drawTable, show } from '../table';
import { audit, FIELDS, type Audit } from './audit';

/**
 * `npm run bench:lighthouse -- URL`: the home page, an article and its section of a running site, beside the text of that
 * article alone: no style, no font, no script, no picture. What that page loses, the machine takes.
 */

// Debian's Chromium without a window. A window's own buttons and their drawing keep half of two cores busy just while the
// page is set, and Lighthouse counts what the page waits for them as the page's.
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

const USAGE = 'Usage: npm run bench:lighthouse -- http://127.0.0.1:3000 [--article 3] [--runs 5] [--window]';
const SHOWN = ['perf.', 'access.', 'practices', 'SEO', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS'];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      article: { type: 'string', default: '3' },
      window: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [site] = positionals;
  const runs = Number(values.runs);
  if (site === undefined || !URL.canParse(site) || !(runs >= 1)) throw new CommandError(USAGE);
  const say = stepPrinter();
  const chromium = existsSync(WINDOWLESS) && !values.window ? WINDOWLESS : requireChromium(say);
  const article = await read(new URL(`/article/${values.article}`, site));
  const section = /href="(\/section\/[^"?#]+)"/u.exec(article.html)?.[1] ?? '/';
  const plain = await servePlain(article.html);
  const pages = {
    'home': site,
    'article': article.url,
    'section': new URL(section, site).href,
    'its text alone': plain.url,
  };
  const audits = new Map<string, Audit[]>(Object.keys(pages).map((name) => [name, []]));
  // In turn, so that an hour of trouble on the machine meets them all.
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, url] of Object.entries(pages)) {
      say(`Run ${run} of ${runs}: ${name}`);
      audits.get(name)?.push(await audit(url, chromium));
    }
  }
  plain.close();
  print('');
  print(
    drawTable({
      title: `Lighthouse, medians of ${runs}, ${chromium}`,
      head: ['', ...SHOWN, 'all runs'],
      rows: rowsOf(audits),
    }),
  );
});

async function read(address: URL): Promise<{ url: string; html: string }> {
  const response = await fetch(address);
  if (!response.ok) throw new CommandError(`${address.href} answers ${response.status}.\n\n${USAGE}`);
  return { url: response.url, html: await response.text() };
}

/** The main part of a page with its markup and nothing that is loaded or run. */
async function servePlain(html: string): Promise<{ url: string; close: () => void }> {
  const main = /<main[\s>].*<\/main>/su.exec(html)?.[0] ?? '';
  const bare = main.replaceAll(/<(script|style|svg|button)\b.*?<\/\1>|<img\b[^>]*>|\sstyle="[^"]*"/gsu, '');
  const page = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>.</title>${bare}</html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function rowsOf(audits: ReadonlyMap<string, Audit[]>): string[][] {
  return [...audits].map(([name, runs]) => [
    name,
    ...FIELDS.map((field) => show(median(runs.map((run) => run[field])), field === 'cumulative-layout-shift' ? 3 : 0)),
    runs.map(({ performance }) => performance).join(' '),
  ]);
}
