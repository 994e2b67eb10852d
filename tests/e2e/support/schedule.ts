import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { saveArticle } from '@/lib/articles/commands';
import { db, disconnect } from '@/lib/db/client';
import { provideDatabaseUrl } from '@/lib/env';
import { ensureSection } from '@/lib/sections/commands';

/** Run in a process of its own, as an editor's desk would be: an article that becomes public by the clock. */

const [url = '', title = '', section = '', instant = ''] = process.argv.slice(2);
provideDatabaseUrl(url);
const publishedAt = new Date(instant);
await db().$transaction(async (tx) => {
  const facts = {
    ...{ title, bodyHtml: '<p>نصّ المقالة.</p>', status: 'scheduled' as const },
    ...{ publishedOn: dateIn(site.timeZone, publishedAt), publishedAt: publishedAt.toISOString() },
  };
  const id = await saveArticle(tx, { ...facts, sectionId: await ensureSection(tx, section) }, { reason: 'test' });
  process.stdout.write(`article ${id}\n`);
});
await disconnect();
