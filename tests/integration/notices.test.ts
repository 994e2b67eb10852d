import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addCorrection } from '@/lib/articles/correction-commands';
import { withdrawArticle } from '@/lib/articles/life-commands';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { takeNotices } from '@/lib/notify/commands';
import { noticeReport } from '@/lib/notify/queries';
import { sendNotices } from '@/lib/notify/sender';
import { publishDue } from '@/lib/timetable/commands';
import { announcedBy } from '../support/announcements';
import { emptyDatabase, makeArticle } from '../support/articles';
import { makeActor } from '../support/actors';
import { openEngine, type Engine } from '../support/index-now';

const KEY = 'a1b2c3d4-e5f6';
let engine: Engine;
let owner: Actor;

beforeAll(async () => {
  engine = await openEngine();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await engine.close();
});
beforeEach(async () => {
  await emptyDatabase();
  vi.stubEnv('SITE_URL', 'https://magazine.example');
  vi.stubEnv('INDEXNOW_ENDPOINT', engine.endpoint);
  Object.assign(engine, { received: [], answers: [], meanwhile: async () => undefined });
  owner = await makeActor('owner');
  await db().setting.create({ data: { name: 'site.indexNowKey', value: KEY } });
});

const waiting = () => db().indexNotice.count();
const timePasses = () =>
  db().$executeRaw`update index_notice_state set next_at = next_at - interval '1 day', lease_until = now()`;
const addresses = () => engine.received.map(({ urlList }) => urlList.length);
const pathOf = (id: number, slug: string) => `https://magazine.example/article/${id}/${encodeURIComponent(slug)}`;

describe('what search engines are told', () => {
  it('is every address that changed, once, with the key and where it lies', async () => {
    const one = await makeArticle({ title: 'واحدة' });
    const two = await makeArticle({ title: 'اثنتان' });
    await makeArticle({ title: 'مسوّدة', status: 'draft' });
    await withdrawArticle(owner, two, '');
    await addCorrection(owner, one, { kind: 'update', text: 'زيادة', madeAt: null });
    expect(await waiting()).toBe(4);
    expect(await sendNotices()).toBe(2);
    expect(engine.received).toEqual([
      {
        host: 'magazine.example',
        key: KEY,
        keyLocation: `https://magazine.example/${KEY}.txt`,
        urlList: [pathOf(one, 'واحدة'), pathOf(two, 'اثنتان')],
      },
    ]);
    expect([await waiting(), await sendNotices()]).toEqual([0, 0]);
    expect(await noticeReport(owner)).toMatchObject({ isPublic: true, waiting: 0, sent: { count: 2 }, failed: null });
  });

  it('is noted with the change itself, announced, and not at all when the change is taken back', async () => {
    expect(await announcedBy(() => makeArticle())).toContain('notices');
    const before = await waiting();
    const failing = db().$transaction(async (tx) => {
      await tx.$executeRaw`insert into index_notice (article_id) values (1)`;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await waiting()).toBe(before);
    const id = await makeArticle({ title: 'لاحقة', status: 'scheduled', publishedOn: '2999-01-01' });
    expect(await waiting()).toBe(before);
    await db().article.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 1_000) } });
    await publishDue();
    expect(await waiting()).toBe(before + 1);
  });

  it('is nothing without a key, and nothing of a site that others cannot reach', async () => {
    vi.stubEnv('SITE_URL', 'http://localhost:3000');
    await makeArticle();
    expect(await waiting()).toBe(0);
    vi.stubEnv('SITE_URL', 'https://magazine.example');
    await makeArticle();
    expect(await waiting()).toBe(1);
    await db().setting.deleteMany();
    await makeArticle();
    expect(await waiting()).toBe(1);
    expect([await sendNotices(), await waiting(), engine.received]).toEqual([0, 0, []]);
  });

  it('goes in messages of ten thousand', async () => {
    const id = await makeArticle();
    const { sectionId } = await db().article.findUniqueOrThrow({ where: { id } });
    await db().$executeRaw`
      insert into article (slug, title, body_html, body_text, status, published_on, published_at, section_id, updated_at)
      select 'x' || i, 'x', '', '', 'published', '2020-01-01', now(), ${sectionId}, now() from generate_series(1, 12000) i`;
    await db().$executeRaw`truncate index_notice`;
    await db().$executeRaw`insert into index_notice (article_id) select id from article`;
    expect(await sendNotices()).toBe(12_001);
    expect(addresses()).toEqual([10_000, 2_001]);
  });
});

describe('when it does not go through', () => {
  const nextIn = async () => {
    const { failed } = await noticeReport(owner);
    // To ten seconds: the machine may be busy.
    return failed && [failed.status, Math.ceil((failed.next.getTime() - Date.now()) / 10_000) * 10];
  };

  it('waits longer each time, at least as long as it is asked to, and sends all in the end', async () => {
    engine.answers = [{ status: 429 }, { status: 503, headers: { 'retry-after': '600' } }, { status: 500 }];
    await makeArticle();
    expect([await sendNotices(), await nextIn()]).toEqual([0, [429, 60]]);
    expect([await sendNotices(), addresses()]).toEqual([0, [1]]);
    await timePasses();
    expect([await sendNotices(), await nextIn()]).toEqual([0, [503, 600]]);
    await timePasses();
    expect([await sendNotices(), await nextIn()]).toEqual([0, [500, 240]]);
    await makeArticle({ title: 'أخرى' });
    await timePasses();
    expect([await sendNotices(), await nextIn(), addresses()]).toEqual([2, null, [1, 1, 1, 2]]);
  });

  it('waits also when nobody answers', async () => {
    vi.stubEnv('INDEXNOW_ENDPOINT', 'http://127.0.0.1:1/');
    await makeArticle();
    expect([await sendNotices(), await nextIn(), await waiting()]).toEqual([0, [0, 60], 1]);
  });

  it.each([403, 422])('gives up at %i, and says so until it works again', async (status) => {
    engine.answers = [{ status }];
    await makeArticle();
    expect([await sendNotices(), await waiting()]).toEqual([0, 0]);
    expect((await noticeReport(owner)).refused).toMatchObject({ status, count: 1 });
    await makeArticle({ title: 'أخرى' });
    expect(await sendNotices()).toBe(1);
    expect((await noticeReport(owner)).refused).toBeNull();
  });

  it('sends again what a process took that ended before it wrote it down', async () => {
    await makeArticle();
    expect((await takeNotices())?.urls).toHaveLength(1);
    expect(await sendNotices()).toBe(0);
    await timePasses();
    expect([await sendNotices(), await waiting()]).toEqual([1, 0]);
  });
});

describe('many processes', () => {
  it('send one message', async () => {
    await makeArticle();
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendNotices()));
    expect([sent.sort(), addresses()]).toEqual([[0, 0, 0, 0, 1], [1]]);
  });

  it('publish while it is being sent, and that is sent next', async () => {
    await makeArticle({ title: 'أولى' });
    let published = 0;
    engine.meanwhile = async () => {
      engine.meanwhile = async () => undefined;
      published = await makeArticle({ title: 'ثانية' });
    };
    expect(await sendNotices()).toBe(2);
    expect(engine.received.map(({ urlList }) => urlList.at(-1))).toEqual([
      pathOf(1, 'أولى'),
      pathOf(published, 'ثانية'),
    ]);
  });
});
