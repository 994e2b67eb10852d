import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditEntries } from '@/components/desk/audit/entries';
import { AuditFilterForm } from '@/components/desk/audit/filter';
import { auditWords as words } from '@/content/desk/audit';
import { listAuditPeople, listEvents, readFilter } from '@/lib/audit/queries';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';

interface Props {
  searchParams: Promise<Record<string, unknown>>;
}

export const metadata: Metadata = { title: words.title };

/** Who did what, and when. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'audit.read')) notFound();
  const asked = await searchParams;
  const filter = readFilter(asked);
  const [{ entries, next }, people] = await Promise.all([listEvents(actor, filter), listAuditPeople(actor)]);
  const page = (before?: number) => {
    const kept = ['person', 'room', 'article', 'from', 'to'].flatMap((name): [string, string][] =>
      typeof asked[name] === 'string' && asked[name] !== '' ? [[name, asked[name]]] : [],
    );
    return `?${new URLSearchParams([...kept, ...(before === undefined ? [] : [['before', String(before)]])]).toString()}`;
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="field-hint">{words.lead}</p>
      <AuditFilterForm filter={filter} people={people} />
      {entries.length === 0 ? <p className="desk-empty">{words.empty}</p> : <AuditEntries entries={entries} />}
      <nav className="audit-pages" aria-label={words.title}>
        {filter.before !== null && <a href={page()}>{words.newest}</a>}
        {next !== null && <a href={page(next)}>{words.older}</a>}
      </nav>
    </>
  );
}
