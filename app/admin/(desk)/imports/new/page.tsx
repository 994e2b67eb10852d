import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { begin } from '@/app/admin/(desk)/imports/actions';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { ImportForm } from '@/components/desk/imports/import-form.client';
import { importWords } from '@/content/desk/imports';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { SOURCE_KINDS } from '@/lib/import/sources/kinds';

export const metadata: Metadata = { title: importWords.start };

export default async function NewImportPage() {
  if (!can(await requireActor(), 'imports.manage')) notFound();
  return (
    <>
      <BackLink href="/admin/imports" />
      <h1>{importWords.start}</h1>
      <p className="desk-note">{importWords.lead}</p>
      <div className="narrow">
        <ImportForm folder={randomUUID()} kinds={SOURCE_KINDS} action={begin} />
      </div>
    </>
  );
}
