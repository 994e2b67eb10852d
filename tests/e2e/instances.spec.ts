import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundled } from '../support/bundled';
import { articleFile, read } from './support/articles';
import { databaseUrl, query } from './support/database';
import { expect, isReady, mainSite, root, test } from './support/sites';
import { titlesDuring } from './support/watch';

/** Two processes with a memory each, on one database: what is changed beside them is changed in both. */

const SECTION = 'قسم التبدّل';
/** No title is part of another, nor of anything else in the sample. */
const title = (name: string) => `مقالة ${name} ${Date.now().toString(36)}`;

const cutListeners = () =>
  query<{ n: number }>(
    "select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where application_name = 'khizana-listen'",
  );

test('an edit beside both is seen on both, and the state before it never again', async ({ start }) => {
  const origins = [mainSite.origin, (await start()).origin];
  const file = await articleFile(SECTION);
  try {
    const [old, edited] = [title('قديمة'), title('جديدة')];
    const home = await Promise.all(origins.map((origin) => read(origin, '/')));
    expect(home.some((html) => html.includes(old))).toBe(false);
    const address = `/article/${await file.save(old)}`;
    const section = /href="(\/section\/[^"?#]+)"[^>]*>[^<]*قسم التبدّل/u.exec(await read(mainSite.origin, address))?.[1];
    for (const origin of origins) {
      expect(await read(origin, address)).toContain(old);
      expect(await read(origin, '/')).toContain(old);
      expect(await read(origin, section ?? 'none')).toContain(old);
    }

    const { saved, watches } = await titlesDuring(origins, address, [old, edited], async () => {
      await file.save(edited);
      await sleep(1_000);
    });
    const [row] = await query<{ begun: Date }>('select updated_at as begun from article where title = $1', [edited]);
    for (const { seen, firstNew } of watches) {
      expect(seen).toEqual([old, edited]);
      const late = firstNew - (row?.begun.getTime() ?? 0);
      console.log(`the edit was seen ${late} ms after its transaction began; saving took ${saved} ms`);
    }
    for (const origin of origins) {
      for (const page of [address, '/', section ?? 'none']) {
        const html = await read(origin, page);
        expect([page, html.includes(edited), html.includes(old)]).toEqual([page, true, false]);
      }
    }
  } finally {
    await file.remove();
  }
});

test('an edit leaves the pages alone that it does not touch', async () => {
  const file = await articleFile(SECTION);
  try {
    await file.save(title('ساكنة'));
    const other = '/article/7';
    const changed = title('متحرّكة');
    await read(mainSite.origin, other);
    await file.save(changed);
    expect(await read(mainSite.origin, '/')).toContain(changed);
    const misses = await mainSite.figure('khizana_cache_requests_total{result="miss"}');
    await read(mainSite.origin, other);
    expect(await mainSite.figure('khizana_cache_requests_total{result="miss"}')).toBe(misses);
  } finally {
    await file.remove();
  }
});

test('an edit that nobody could hear of is seen all the same', async ({ start }) => {
  const origins = [mainSite.origin, (await start()).origin];
  const file = await articleFile(SECTION);
  try {
    const [old, edited] = [title('أولى'), title('أخرى')];
    const address = `/article/${await file.save(old)}`;
    for (const origin of origins) expect(await read(origin, address)).toContain(old);

    const state = { cutting: true, cuts: 0 };
    const cutting = (async () => {
      while (state.cutting) {
        state.cuts += (await cutListeners())[0]?.n ?? 0;
        await sleep(20);
      }
    })();
    await sleep(300);
    expect(state.cuts).toBeGreaterThanOrEqual(2);
    await file.save(edited);
    // Still deaf: nothing that was in memory may pass for current.
    for (const origin of origins) {
      const answer = await fetch(origin + address);
      const html = await answer.text();
      expect([html.includes(edited), html.includes(old)]).toEqual([true, false]);
    }
    state.cutting = false;
    await cutting;
    console.log(`the connections for announcements were cut ${state.cuts} times`);

    for (const origin of origins) {
      await expect.poll(() => isReady(origin), { timeout: 10_000 }).toBe(true);
      const answer = await fetch(origin + address);
      expect(await answer.text()).toContain(edited);
      expect(answer.headers.get('age')).toBeNull();
    }
    // And they hear again.
    const third = title('ثالثة');
    await file.save(third);
    for (const origin of origins) expect(await read(origin, address)).toContain(third);
  } finally {
    await file.remove();
  }
});

test('a scheduled article appears by itself, at its instant, on both', async ({ start }) => {
  const origins = [mainSite.origin, (await start()).origin];
  const scheduled = title('موعودة');
  const program = await bundled('tests/e2e/support/schedule.ts');
  // On a slow machine it takes seconds to write it, and to see on both that it is not there yet.
  const due = Date.now() + 15_000;
  const instant = new Date(due).toISOString();
  const command = [program, databaseUrl(), scheduled, SECTION, instant];
  const written = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', timeout: 30_000 });
  const address = `/article/${/article (\d+)/u.exec(written)?.[1] ?? ''}`;
  expect(Date.now()).toBeLessThan(due);
  for (const origin of origins) {
    expect(await read(origin, address)).toBe('404');
    expect(await read(origin, '/')).not.toContain(scheduled);
  }
  for (const origin of origins) {
    await expect.poll(() => read(origin, '/'), { timeout: 30_000, intervals: [50] }).toContain(scheduled);
    expect(Date.now()).toBeGreaterThanOrEqual(due);
    expect(await read(origin, address)).toContain(scheduled);
  }
  console.log(`the scheduled article was on both ${Date.now() - due} ms after its instant`);
});
