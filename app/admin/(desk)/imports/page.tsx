import type { Metadata } from 'next';
import { permitted } from '@/app/admin/_desk/permitted';
import { RunTable } from '@/components/desk/imports/run-table';
import { importWords } from '@/content/desk/imports';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { listImportRuns } from '@/lib/import/run-queries';

export const metadata: Metadata = { title: importWords.title };

/** Runs that the page shows. */
const MOST = 100;

export default async function ImportsPage() {
  const actor = await requireActor();
  const runs = await permitted(listImportRuns(actor, MOST));
  return (
    <>
      <div className="desk-head">
        <h1>{importWords.title}</h1>
        {can(actor, 'imports.manage') && (
          <a className="button button-main" href="/admin/imports/new">
            {importWords.start}
          </a>
        )}
      </div>
      <p className="desk-note">{importWords.lead}</p>
      {runs.length === 0 ? (
        <p className="desk-empty">{importWords.empty}</p>
      ) : (
        <RunTable runs={runs} now={new Date()} />
      )}
    </>
  );
}
