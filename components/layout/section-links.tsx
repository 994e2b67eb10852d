import type { Named } from '@/lib/articles/article';
import { sectionUrl } from '@/lib/site/urls';

/** The sections as items of a list, in the order of the navigation. */
export function SectionLinks({ sections }: { sections: readonly Named[] }) {
  return sections.map(({ slug, name }) => (
    <li key={slug}>
      <a href={sectionUrl(slug)}>{name}</a>
    </li>
  ));
}
