import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alarms } from '@/components/desk/views/alarms';
import { RankedArticles, Risers } from '@/components/desk/views/article-tables';
import { DaysChart } from '@/components/desk/views/days-chart';
import { DaysTable } from '@/components/desk/views/days-table';
import { Downloads } from '@/components/desk/views/downloads';
import { Reasons } from '@/components/desk/views/reasons';
import { SpanForm } from '@/components/desk/views/span-form';
import { SpanTotals } from '@/components/desk/views/totals';
import { counting } from '@/content/counting';
import { viewsWords as words } from '@/content/desk/views';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { viewsOverview } from '@/lib/views/desk-queries';
import { sumOf } from '@/lib/views/report-text';

interface Props {
  searchParams: Promise<{ from?: unknown; to?: unknown }>;
}

export const metadata: Metadata = { title: words.title };

/** What was read in some days, what was not counted, and what looks wrong. */
export default async function ViewsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'views.read')) notFound();
  const { span, today, days, ranked, risers, alarms } = await viewsOverview(actor, await searchParams);
  const query = new URLSearchParams({ ...span }).toString();
  const sum = sumOf(days);
  return (
    <div className="views-page">
      <h1>{words.title}</h1>
      <p className="field-hint">{words.lead}</p>
      <SpanForm span={span} today={today} />
      <SpanTotals {...sum} days={days.length} />
      <Alarms alarms={alarms} />
      <h2>{words.chart}</h2>
      <DaysChart days={days} />
      <DaysTable days={days} />
      <RankedArticles ranked={ranked} query={query} />
      <div className="views-columns">
        <Risers risers={risers} day={span.to} query={query} />
        <Reasons filtered={sum.filtered} dataCentresCount={!counting.filterDataCentres} />
      </div>
      <Downloads query={query} />
    </div>
  );
}
