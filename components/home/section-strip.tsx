import { Headline } from '@/components/home/headline';
import type { ArticleCard } from '@/lib/articles/article';
import type { SectionView } from '@/lib/sections/queries';
import { sectionUrl } from '@/lib/site/urls';

/** A section on the home page: its name and its latest pieces. */
export function SectionStrip({ section, articles }: { section: SectionView; articles: readonly ArticleCard[] }) {
  return (
    <section className="strip">
      <h2 className="strip-name">
        <a href={sectionUrl(section.slug)}>{section.name}</a>
      </h2>
      <ul className="headlines">
        {articles.map((article) => (
          <Headline key={article.id} article={article} section={false} />
        ))}
      </ul>
    </section>
  );
}
