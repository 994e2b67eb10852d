import type { ReactNode } from 'react';
import { importWords as words } from '@/content/desk/imports';
import { Remark } from '@/components/desk/imports/remark';
import { importNames, importReportWords } from '@/content/import-report';
import { fill } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { sortReasons } from '@/lib/desk/remark';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showCount, showNumber, showShortDate } from '@/lib/site/display';

/** What a run has counted, and its report to take along. */
export function RunTotals({ run: { id, counts, totals, mapping, stage } }: { run: ImportRunView }) {
  const outcomes = Object.keys(counts) as (keyof typeof counts)[];
  const { reasons, comments } = sortReasons(totals.reasons);
  const facts = Object.keys(importReportWords.facts) as (keyof typeof importReportWords.facts)[];
  return (
    <section>
      <h2>{words.counts}</h2>
      <dl className="import-counts">
        {outcomes.map((outcome) => (
          <Count key={outcome} name={words.outcomes[outcome]} count={counts[outcome]} />
        ))}
        {facts
          .filter((fact) => totals[fact] > 0)
          .map((fact) => (
            <Count key={fact} name={importReportWords.facts[fact]} count={totals[fact]} />
          ))}
      </dl>
      {comments > 0 && (
        <p>{fill(importReportWords.comments, { count: showCount(comments, importReportWords.commentCount) })}</p>
      )}
      <Named title={importReportWords.reasons} counts={reasons} said={(reason) => <Remark text={reason} />} />
      <Named title={importReportWords.repairs} counts={totals.repairs} said={(name) => importNames[name] ?? name} />
      <Named
        title={importReportWords.crowded}
        counts={totals.crowdedDays}
        said={(day) => showShortDate(day as IsoDate)}
      />
      {mapping !== null && (
        <details className="import-mapping">
          <summary>{words.mapping}</summary>
          <pre dir="auto">{mapping}</pre>
        </details>
      )}
      {stage !== 'items' && (
        <p className="import-reports">
          {words.report}:{' '}
          {(Object.keys(words.reports) as (keyof typeof words.reports)[]).map((kind) => (
            <a key={kind} href={`/admin/imports/${id}/report/report.${kind}`} download>
              <bdi>{words.reports[kind]}</bdi>
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

const Count = ({ name, count }: { name: string; count: number }) => (
  <div {...(count === 0 && { className: 'import-none' })}>
    <dt>{name}</dt>
    <dd>{showNumber(count)}</dd>
  </div>
);

interface NamedProps {
  title: string;
  counts: Record<string, number>;
  /** What is counted, for people. */
  said: (name: string) => ReactNode;
}

function Named({ title, counts, said }: NamedProps) {
  const entries = Object.entries(counts).sort(([, one], [, other]) => other - one);
  if (entries.length === 0) return null;
  return (
    <details className="import-named">
      <summary>{title}</summary>
      <ul>
        {entries.map(([name, count]) => (
          <li key={name}>
            {said(name)}: <strong>{showNumber(count)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
