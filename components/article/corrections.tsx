import { DateText } from '@/components/ui/date';
import { strings } from '@/content/strings';
import type { CorrectionView } from '@/lib/articles/article';

/** What was corrected, noticed or brought up to date since the piece was published: said openly, after its text. */
export function Corrections({ corrections }: { corrections: readonly CorrectionView[] }) {
  return (
    <section className="corrections measure" aria-labelledby="corrections">
      <h2 id="corrections">{strings.article.corrections}</h2>
      <ol>
        {corrections.map(({ kind, text, madeAt }, place) => (
          <li key={place}>
            <p className="correction-kind">
              {strings.article.correctionKinds[kind]} <DateText date={madeAt} />
            </p>
            <p className="correction-text" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
