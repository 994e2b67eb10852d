import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pause, resume, undo, write } from '@/app/admin/(desk)/imports/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { ItemList } from '@/components/desk/imports/item-list';
import { RunActions } from '@/components/desk/imports/run-actions.client';
import { RunFacts } from '@/components/desk/imports/run-facts';
import { RunTotals } from '@/components/desk/imports/run-totals';
import { Samples } from '@/components/desk/imports/samples';
import { importWords } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { oneOf, pageOf, type Query } from '@/lib/desk/list-query';
import { getImportRun, ITEMS_ON_PAGE, itemOutcome, listImportItems, listSamples } from '@/lib/import/run-queries';
import { showPlainNumber } from '@/lib/site/display';
import { parseId } from '@/lib/site/urls';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const titleOf = (id: string) => fill(importWords.run, { id: showPlainNumber(id) });

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: titleOf((await params).id),
});

export default async function RunPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = parseId((await params).id);
  const run = id === null ? null : await permitted(getImportRun(actor, id));
  if (run === null) notFound();
  const query = await searchParams;
  const page = pageOf(query);
  const outcome = itemOutcome(oneOf(query, 'outcome'));
  const { items, total } = await listImportItems(actor, { runId: run.id, page, ...(outcome !== null && { outcome }) });
  const samples = await listSamples(actor, run.id, 3);
  const now = new Date();
  return (
    <>
      <BackLink href="/admin/imports" />
      <h1>{titleOf(String(run.id))}</h1>
      <RunFacts run={run} now={now} />
      <RunActions {...{ run, now, pause, resume, undo, write }} mayManage={can(actor, 'imports.manage')} />
      <RunTotals run={run} />
      <Samples samples={samples} />
      <ItemList {...{ run, items, total, page, outcome }} pageSize={ITEMS_ON_PAGE} />
    </>
  );
}
