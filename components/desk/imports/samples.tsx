import { importReportWords as words } from '@/content/import-report';
import { publicHtml } from '@/lib/html/sanitise';

interface Props {
  samples: readonly { title: string | null; raw: string; clean: string | null }[];
}

/** Some bodies as they came, and beside each what became of it. */
export function Samples({ samples }: Props) {
  if (samples.length === 0) return null;
  return (
    <section>
      <h2>{words.samples}</h2>
      <p className="desk-note">{words.samplesLead}</p>
      {samples.map(({ title, raw, clean }, index) => (
        <details key={index} className="import-sample" open={index === 0}>
          <summary>
            <bdi>{title}</bdi>
          </summary>
          <div className="import-pair">
            <div>
              <h3>{words.raw}</h3>
              <pre dir="auto" tabIndex={0} aria-label={words.raw}>
                {raw}
              </pre>
            </div>
            {clean !== null && (
              <div>
                <h3>{words.clean}</h3>
                <div
                  className="import-clean body"
                  tabIndex={0}
                  role="group"
                  aria-label={words.clean}
                  dangerouslySetInnerHTML={{ __html: publicHtml(clean) }}
                />
              </div>
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
