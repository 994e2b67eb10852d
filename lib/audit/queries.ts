import { site } from '@/content/site';
import { daysBefore, parseIsoDate, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';
import { namesOf, type Subject } from '@/lib/audit/name-queries';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { parseId } from '@/lib/site/urls';

/** Who did what, and when. */

export const EVENTS_A_PAGE = 50;

export interface AuditFilter {
  userId: string | null;
  /** What the actions' names begin with: "article", "user". */
  room: string | null;
  articleId: number | null;
  /** Days in the site's time zone, both included. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Only what happened before this event: where the page before ended. */
  before: number | null;
}

export interface AuditEntry {
  id: number;
  at: Date;
  /** Null when nobody in particular did it; `name` is null when they are gone. */
  by: { id: string; name: string | null } | null;
  action: string;
  subject: Subject;
  /** What the subject is called now, or was called then; null when nobody knows. */
  name: string | null;
  detail: Record<string, string>;
}

export interface AuditPage {
  entries: AuditEntry[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** A filter from what stands in an address: what makes no sense is as good as not said. */
export function readFilter(given: Record<string, unknown>): AuditFilter {
  const text = (name: string) => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : null);
  const room = text('room');
  return {
    userId: text('person'),
    room: room !== null && /^[a-z]{1,30}$/u.test(room) ? room : null,
    articleId: parseId(text('article') ?? ''),
    from: parseIsoDate(text('from') ?? ''),
    to: parseIsoDate(text('to') ?? ''),
    before: parseId(text('before') ?? ''),
  };
}

/** A page of the log, the latest first. */
export async function listEvents(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  requirePermission(actor, 'audit.read');
  const { userId, room, articleId, from, to, before } = filter;
  const rows = await db().auditEvent.findMany({
    where: {
      ...(userId !== null && { userId }),
      ...(room !== null && { action: { startsWith: `${room}.` } }),
      ...(articleId !== null && { subject: `article:${articleId}` }),
      ...(before !== null && { id: { lt: before } }),
      at: {
        ...(from !== null && { gte: startOfDay(from, site.timeZone) }),
        ...(to !== null && { lt: startOfDay(daysBefore(to, -1), site.timeZone) }),
      },
    },
    orderBy: { id: 'desc' },
    take: EVENTS_A_PAGE + 1,
  });
  const shown = rows.slice(0, EVENTS_A_PAGE);
  const subjects = shown.map(({ subject }) => subjectOf(subject));
  const people = shown.flatMap((row) => row.userId ?? []);
  const names = await namesOf(subjects, people);
  const entries = shown.map((row, place): AuditEntry => {
    const subject = subjects[place] ?? subjectOf(row.subject);
    const detail = detailOf(row.detail);
    return {
      ...{ id: row.id, at: row.at, action: row.action, subject, detail },
      by: row.userId === null ? null : { id: row.userId, name: names.get(`user:${row.userId}`) ?? null },
      name: names.get(row.subject) ?? nameIn(detail),
    };
  });
  return { entries, next: rows.length > EVENTS_A_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** Everybody who may be asked for, by name. */
export async function listAuditPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  requirePermission(actor, 'audit.read');
  return db().user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}

/** "article:12" in its parts; what is behind the first colon is the id, whatever it holds. */
function subjectOf(subject: string): Subject {
  const [room = '', ...id] = subject.split(':');
  return { room, id: id.join(':') };
}

/** What it was called then; null when nobody wrote that down. */
const nameIn = ({ title, name, email, number }: Partial<Record<string, string>>): string | null =>
  title ?? name ?? email ?? number ?? null;

/** What was written beside the action, as text. */
const detailOf = (detail: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(detail) as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
