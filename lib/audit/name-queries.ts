import { db } from '@/lib/db/client';
import { parseId } from '@/lib/site/urls';

/** What the things are called now that the log speaks of: a look into each table for all of a page. */

export interface Subject {
  room: string;
  id: string;
}

type Named = { id: number | string; name: string }[];
const select = { id: true, name: true } as const;

const TABLES: Record<string, (ids: number[]) => Promise<Named>> = {
  article: async (ids) => {
    const rows = await db().article.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
    return rows.map(({ id, title }) => ({ id, name: title }));
  },
  issue: async (ids) => {
    const rows = await db().issue.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
    return rows.map(({ id, number }) => ({ id, name: String(number) }));
  },
  section: (ids) => db().section.findMany({ where: { id: { in: ids } }, select }),
  author: (ids) => db().author.findMany({ where: { id: { in: ids } }, select }),
  tag: (ids) => db().tag.findMany({ where: { id: { in: ids } }, select }),
  series: (ids) => db().series.findMany({ where: { id: { in: ids } }, select }),
  media: (ids) => db().media.findMany({ where: { id: { in: ids } }, select }),
};

/** Names under "room:id"; what is gone has none. @param people ids of people who are to be named beside the subjects */
export async function namesOf(subjects: readonly Subject[], people: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const note = (room: string, rows: Named) => rows.forEach(({ id, name }) => names.set(`${room}:${id}`, name));
  for (const [room, read] of Object.entries(TABLES)) {
    const ids = new Set(subjects.flatMap((subject) => (subject.room === room ? (parseId(subject.id) ?? []) : [])));
    if (ids.size > 0) note(room, await read([...ids]));
  }
  const users = subjects.flatMap(({ room, id }) => (room === 'user' ? [id] : []));
  const wanted = [...new Set([...users, ...people])];
  note('user', await db().user.findMany({ where: { id: { in: wanted } }, select }));
  return names;
}
