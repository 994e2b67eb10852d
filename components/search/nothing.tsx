import { SectionLinks } from '@/components/layout/section-links';
import { Understood } from '@/components/search/found';
import { searchPage as words } from '@/content/search-page';
import { strings } from '@/content/strings';
import type { Named } from '@/lib/articles/article';
import type { SearchFound } from '@/lib/search/outcome';
import type { SearchAddress } from '@/lib/site/search-url';
import { archiveUrl, mostReadUrl } from '@/lib/site/urls';

interface Props {
  address: SearchAddress;
  found: SearchFound | null;
  isNarrowed: boolean;
  sections: readonly Named[];
  /** What exactly stood in the way. */
  why?: string;
}

/** No result: what to try, and where else to look. */
export function Nothing({ address, found, isNarrowed, sections, why }: Props) {
  return (
    <div className="search-nothing" role="status">
      <h2>{why ?? words.nothing.title}</h2>
      {found && <Understood found={found} address={address} />}
      <p>{isNarrowed ? words.nothing.filtered : words.nothing.text}</p>
      <p className="search-browse">{words.nothing.browse}</p>
      <ul>
        <SectionLinks sections={sections} />
        <li>
          <a href={archiveUrl()}>{strings.site.archive}</a>
        </li>
        <li>
          <a href={mostReadUrl()}>{strings.mostRead.title}</a>
        </li>
      </ul>
    </div>
  );
}
