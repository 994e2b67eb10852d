import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resourceUsage } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { prepareServer, prepareSite, prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { progressLines } from '@/lib/cli/progress-line';
import { CommandError, forPerson, print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { freePort } from '@/lib/db/embedded/server';
import { useProduction } from '@/lib/env';

const USAGE = `Usage: npm run export -- KIND TARGET

  bundle FILE.zip|FOLDER   everything, to keep or to move: what Khizana imports
                           again (content/docs/bundle-format.md)
  wordpress FILE.xml       articles, names and files for WordPress (WXR 1.2);
                           SITE_URL must say where pictures are fetched from
  site FOLDER              the whole public site as files that open from a
                           folder or any web server
  epub FOLDER              a book (EPUB) of every issue

Nothing that is there is overwritten.`;

const KINDS = { bundle, wordpress, site, epub } as const;
type Kind = keyof typeof KINDS;
/** What the site itself makes. */
const NEEDS_SITE: readonly Kind[] = ['site', 'epub'];

/** `npm run export`: the archive, taken out. */
await runCommand(async () => {
  const [kind, target, ...rest] = process.argv.slice(2);
  if (!isKind(kind) || target === undefined || rest.length > 0) throw new CommandError(USAGE);
  requireEnvironment();
  const say = stepPrinter();
  // The built site asks for it before anything of it is loaded.
  if (NEEDS_SITE.includes(kind)) useProduction();
  await prepareSources(say);
  if (NEEDS_SITE.includes(kind)) {
    await prepareServer(say);
    await prepareSite(say);
  }
  const start = performance.now();
  await withDatabase(say, () => KINDS[kind](target));
  const seconds = Math.round((performance.now() - start) / 1_000);
  print(`${seconds} s, ${Math.round(resourceUsage().maxRSS / 1_024)} MB of memory at most`);
});

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && Object.hasOwn(KINDS, text);
}

async function bundle(target: string): Promise<void> {
  const { openSink } = await import('@/lib/export/bundle/sink');
  const { exportBundle } = await import('@/lib/export/export-queries');
  const { lines, files, missing } = await exportBundle(await forPerson(openSink(target)), progressLines());
  for (const name of missing) print(`Not there, and not in the bundle: media/${name}`);
  print(`${target}: ${lines['articles'] ?? 0} article(s), ${files.media} media file(s).`);
}

async function wordpress(target: string): Promise<void> {
  const { bytesOf } = await import('@/lib/export/bundle/lines');
  const { exportWordPress } = await import('@/lib/export/export-queries');
  const { refuseExisting } = await import('@/lib/export/bundle/sink');
  await forPerson(refuseExisting(target));
  const unfinished = `${target}.part`;
  try {
    await exportWordPress((pieces) => pipeline(bytesOf(pieces), createWriteStream(unfinished)), progressLines());
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  print(`${target}: in WordPress under Tools, Import. It fetches the pictures from this site while it is reachable.`);
}

async function site(target: string): Promise<void> {
  const { folderSink, refuseExisting } = await import('@/lib/export/bundle/sink');
  await forPerson(refuseExisting(target));
  const { withSite } = await import('@/lib/export/site/open-site');
  const { copySite } = await import('@/lib/export/site/copy-site');
  const sink = await folderSink(target);
  const { files, missing } = await withSite(await freePort(), (address) => copySite(address, sink, progressLines()));
  await sink.end();
  for (const { path, status, from } of missing) print(`${path} answered ${status}, linked from ${from}`);
  const failed = missing.filter(({ status }) => status >= 500).length;
  if (failed > 0)
    throw new CommandError(`${target} is not whole: the site could not make ${failed} page(s). Try again.`);
  print(`${target}: ${files} file(s). Open index.html, or put the folder on any web server.`);
}

async function epub(target: string): Promise<void> {
  const { folderSink, refuseExisting } = await import('@/lib/export/bundle/sink');
  await forPerson(refuseExisting(target));
  const { withSite } = await import('@/lib/export/site/open-site');
  const { copyBooks } = await import('@/lib/export/books');
  const sink = await folderSink(target);
  const count = await withSite(await freePort(), ({ ask }) => copyBooks(ask, sink, progressLines()));
  await sink.end();
  print(`${target}: ${count} book(s).`);
}
