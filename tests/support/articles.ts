import { saveArticle } from '@/lib/articles/commands';
import type { ArticleInput } from '@/lib/articles/schema';
import { db } from '@/lib/db/client';
import { ensureSection } from '@/lib/sections/commands';

/** Saves a published article with what the test cares about; the rest is filled in. */
export async function makeArticle(facts: Partial<ArticleInput> & { section?: string } = {}): Promise<number> {
  const { section = 'قسم التجارب', ...input } = facts;
  return db().$transaction(async (tx) =>
    saveArticle(
      tx,
      {
        title: 'مقالة تجريبية',
        bodyHtml: '<p>نصّ المقالة.</p>',
        status: 'published',
        publishedOn: '2020-05-17',
        sectionId: await ensureSection(tx, section),
        ...input,
      },
      { reason: 'test' },
    ),
  );
}

/** Empties every table of ours, and starts the ids anew. */
export async function emptyDatabase(): Promise<void> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not like '\\_prisma%'`;
  await db().$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`);
}
