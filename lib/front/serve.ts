import { register } from 'prom-client';
import { site } from '@/content/site';
import { staffGate } from '@/lib/auth/staff-queries';
import { board } from '@/lib/db/client';
import { followReplica } from '@/lib/db/replica';
import { directDatabaseUrl, env, siteUrl } from '@/lib/env';
import { answerWith } from '@/lib/front/answer';
import { Pages } from '@/lib/front/cache/pages';
import { securityHeaders } from '@/lib/front/headers';
import { startRenderer } from '@/lib/front/inner/renderer';
import { openListener } from '@/lib/front/listener';
import { Counts } from '@/lib/front/metrics/counts';
import { serveFigures } from '@/lib/front/metrics/server';
import { makePage } from '@/lib/front/page/make';
import { nextMidnight } from '@/lib/front/page/midnight';
import { readSheets } from '@/lib/front/page/sheets';
import { openEchoes } from '@/lib/freshness/commit';
import { listen } from '@/lib/freshness/listen';
import { ALL, LATEST, NOTICES, SETTINGS, TIMETABLE, withShards } from '@/lib/freshness/tags';
import { startHarvestClock } from '@/lib/harvest/clock';
import { log } from '@/lib/log';
import { startNoticeClock } from '@/lib/notify/clock';
import { sendMediaFrom } from '@/lib/front/reply/send-media';
import { answerViews } from '@/lib/front/reply/views';
import { mediaFolder } from '@/lib/media/folder';
import { startRelatedClock } from '@/lib/related/clock';
import { startMendClock } from '@/lib/import/clock';
import { startClock } from '@/lib/timetable/clock';
import { startDayClock } from '@/lib/views/clock';
import { openCounter } from '@/lib/views/counter';

export interface RunningSite {
  /** Takes no more requests, lets those that run finish, and closes. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  host: string;
  port: number;
  /** Whether this process shows its own figures; with several workers the first process shows them all. */
  figures: boolean;
}

const MEGABYTE = 1_048_576;
/** Where the site was built (lib/build/products.ts). */
const BUILD = '.next';

/** The public listener with its finished pages, Next behind it, and the ear for announcements: one process. */
export async function serve({ host, port, figures }: ServeOptions): Promise<RunningSite> {
  const { PAGE_CACHE_MB, SHARED_CACHE_SECONDS, METRICS_PORT, TRUSTED_PROXIES } = env();
  const headers = securityHeaders(siteUrl().startsWith('https:'));
  const renderer = await startRenderer();
  const sheets = await readSheets(BUILD);
  const replica = followReplica();
  const counts = new Counts();
  const pages = new Pages({
    renderer,
    counts,
    mayRetry: () => replica?.mayRetry() ?? (() => false),
    midnight: () => nextMidnight(site.timeZone),
    maxBytes: PAGE_CACHE_MB * MEGABYTE,
    makePage: (rendered, { key, file, midnight }) =>
      makePage(rendered, {
        ...{ key, file, headers, sharedSeconds: SHARED_CACHE_SECONDS, midnight, sheets },
        onFault: (faults) => {
          counts.unstripped += 1;
          log().error({ page: key, faults }, 'a page keeps its scripts, since without them it would not be whole');
        },
      }),
  });
  counts.watch(pages.store, () => board().pool());
  const setLive = (live: boolean): void => {
    // What was announced meanwhile was not heard.
    if (live) board().settingsChanged();
    replica?.setLive(live);
    pages.setLive(live);
  };
  const echo = openEchoes();
  const ear = listen(directDatabaseUrl(), {
    found: () => setLive(true),
    lost: () => setLive(false),
    heard: (tags) => {
      // First: a page asked for in the next moment must not be read from a copy that lags.
      replica?.changed();
      // Before pages are forgotten: what is made from now on is made with the new settings (lib/settings/gate).
      if (tags.includes(SETTINGS)) board().settingsChanged();
      pages.forget(withShards(tags));
      echo(tags);
      if (tags.includes(TIMETABLE) || tags.includes(ALL)) clock.changed();
      if (tags.includes(NOTICES)) notices.changed();
      if (tags.includes(LATEST) || tags.includes(ALL)) related.changed();
    },
  });
  const clock = startClock();
  const notices = startNoticeClock();
  const related = startRelatedClock();
  const mending = startMendClock();
  const stopDays = startDayClock();
  const stopHarvest = startHarvestClock();
  const note = (outcome: string) => counts.view(outcome);
  const views = answerViews({ counter: openCounter(), proxies: TRUSTED_PROXIES, isStaff: staffGate(), note, headers });
  const media = sendMediaFrom(mediaFolder());
  let stopping = false;
  const health = { isListening: () => ear.isConnected(), isStopping: () => stopping };
  const listener = await openListener(
    host,
    port,
    answerWith({ pages, counts, health, views, media, headers, proxies: TRUSTED_PROXIES, port: renderer.port }),
  );
  const closeFigures =
    figures && METRICS_PORT !== undefined
      ? await serveFigures(METRICS_PORT, { contentType: register.contentType, text: () => register.metrics() })
      : () => undefined;
  return {
    stop: async () => {
      stopping = true;
      await listener.close();
      closeFigures();
      await Promise.all([
        ear.stop(),
        clock.stop(),
        stopDays(),
        stopHarvest(),
        notices.stop(),
        related.stop(),
        mending.stop(),
        replica?.stop(),
      ]);
      await renderer.stop();
    },
  };
}
