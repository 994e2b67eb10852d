import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { find, merge, remove, save } from '@/app/admin/(desk)/series/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { MergeForm } from '@/components/desk/catalogue/merge-form.client';
import { SeriesFields } from '@/components/desk/catalogue/series-fields.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { desk } from '@/content/desk/desk';
import { seriesWords } from '@/content/desk/series';
import { fill, strings } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { getSeriesRow, seriesChoices } from '@/lib/series/desk-queries';
import { showCount } from '@/lib/site/display';
import { parseId } from '@/lib/site/urls';

export const metadata: Metadata = { title: seriesWords.edit };

export default async function SeriesDeskPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const series = (await permitted(getSeriesRow(actor, parseId((await params).id) ?? 0))) ?? notFound();
  const items = await seriesChoices(actor);
  return (
    <>
      <BackLink href="/admin/series" />
      <div className="desk-head">
        <h1>
          <bdi>{series.name}</bdi>
        </h1>
        <a href={series.url}>{showCount(series.articles, strings.count.articles)}</a>
      </div>
      <ActionForm action={save} submit={desk.save} className="form narrow">
        <SeriesFields key={series.slug} series={series} />
      </ActionForm>
      <MergeForm into={series} items={items} words={seriesWords} merge={merge} find={find} />
      <section className="narrow danger-zone">
        <ConfirmAction
          label={seriesWords.remove}
          title={seriesWords.removeTitle}
          text={fill(seriesWords.removeText, { name: series.name })}
          yes={desk.delete}
          run={remove.bind(null, series.id)}
        />
      </section>
    </>
  );
}
