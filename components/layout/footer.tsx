import { SectionLinks } from '@/components/layout/section-links';
import { offlineWords } from '@/content/offline-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { Named } from '@/lib/articles/article';
import { showPlainNumber } from '@/lib/site/display';
import {
  archiveUrl,
  correctionsUrl,
  countingUrl,
  issuesUrl,
  mostReadUrl,
  savedUrl,
  staticPageUrl,
} from '@/lib/site/urls';

interface Props {
  sections: readonly Named[];
  /** Pages that editors wrote as files. */
  pages: readonly { name: string; title: string }[];
}

export function Footer({ sections, pages }: Props) {
  return (
    <footer className="footer">
      <div className="footer-name">
        <p className="wordmark">{site.name}</p>
        <p>{site.tagline}</p>
        <p>{fill(strings.site.since, { year: showPlainNumber(site.since) })}</p>
      </div>
      <ul className="footer-links">
        <SectionLinks sections={sections} />
        <li>
          <a href={issuesUrl()}>{strings.site.issues}</a>
        </li>
        <li>
          <a href={archiveUrl()}>{strings.site.archive}</a>
        </li>
        <li>
          <a href={mostReadUrl()}>{strings.mostRead.title}</a>
        </li>
        <li>
          <a href={countingUrl()}>{strings.counting.title}</a>
        </li>
        <li>
          <a href={savedUrl()}>{offlineWords.title}</a>
        </li>
        {site.correctionsPolicy !== '' && (
          <li>
            <a href={correctionsUrl()}>{strings.site.correctionsPolicy}</a>
          </li>
        )}
        {pages.map(({ name, title }) => (
          <li key={name}>
            <a href={staticPageUrl(name)}>{title}</a>
          </li>
        ))}
        {site.contactEmail !== '' && (
          <li>
            <a href={`mailto:${site.contactEmail}`}>{strings.site.contact}</a>
          </li>
        )}
      </ul>
      <p className="footer-note">
        {strings.site.footerNote} <a href="#content">{strings.site.backToTop}</a>
      </p>
    </footer>
  );
}
