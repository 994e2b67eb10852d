import { citeWords } from '@/content/head-words';
import type { Citations } from '@/lib/feeds/apa';
import { CITE_FORMATS, citeUrl } from '@/lib/site/cite-urls';

/**
 * How the piece is cited: in a footnote and in a list of references, ready to be copied, and as files for programs. It
 * opens without a script; one adds the buttons that copy (components/reader/copy-citation.ts).
 */
export function Cite({ id, citation: { text, pages, url, apa } }: { id: number; citation: Citations }) {
  return (
    <details className="cite">
      <summary>{citeWords.title}</summary>
      <p className="cite-text" data-citation>
        {text} {pages !== '' && <span>{pages}</span>} <bdi dir="ltr">{url}</bdi>
      </p>
      <p className="cite-style">{citeWords.apa.label}</p>
      <p className="cite-text" data-citation>
        {apa.before} <cite>{apa.source}</cite>
        {apa.after} <bdi dir="ltr">{url}</bdi>
      </p>
      <p className="cite-tools">
        {[citeWords.copy, citeWords.apa.copy].map((label) => (
          <button key={label} type="button" data-copy hidden>
            {label}
          </button>
        ))}
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
