import { citeWords } from '@/content/head-words';
import type { Citation } from '@/lib/feeds/citation';
import { CITE_FORMATS, citeUrl } from '@/lib/site/cite-urls';

/**
 * How the piece is cited: ready to be copied, and as files for programs. It opens without a script; one adds the button
 * that copies (components/reader/copy-citation.ts).
 */
export function Cite({ id, citation: { text, pages, url } }: { id: number; citation: Citation }) {
  return (
    <details className="cite">
      <summary>{citeWords.title}</summary>
      <p className="cite-text" data-citation>
        {text} {pages !== '' && <span>{pages}</span>} <bdi dir="ltr">{url}</bdi>
      </p>
      <p className="cite-tools">
        <button type="button" data-copy hidden>
          {citeWords.copy}
        </button>
        <span role="status" data-copied={citeWords.copied} />
        {CITE_FORMATS.map((format) => (
          <a key={format} href={citeUrl(id, format)} rel="nofollow" download>
            {citeWords.formats[format]}
          </a>
        ))}
      </p>
    </details>
  );
}
