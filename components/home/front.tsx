import { IssueShelf } from '@/components/issue/shelf';
import { Headline } from '@/components/home/headline';
import { Lead } from '@/components/home/lead';
import { MostRead } from '@/components/home/most-read';
import { SectionStrip } from '@/components/home/section-strip';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import type { FromArchive } from '@/lib/articles/on-this-day-queries';
import type { IssueView } from '@/lib/issues/queries';
import type { SectionView } from '@/lib/sections/queries';
import { archiveUrl, todayInArchiveUrl } from '@/lib/site/urls';
import '@/components/home/home.css';

interface Props {
  latest: ArticleCard[];
  mostRead: ArticleCard[];
  sections: SectionView[];
  bySection: Map<number, ArticleCard[]>;
  issues: IssueView[];
  archive: FromArchive;
}

/** The home page: one lead, what is new, what is read most, every section, the issues, and a way into the archive. */
export function Front({ latest, mostRead, sections, bySection, issues, archive }: Props) {
  const [lead, ...others] = latest;
  const seconds = others.slice(0, 2);
  if (!lead) return <p className="empty wide">{strings.home.empty}</p>;
  return (
    <div className="front wide">
      <h1 className="offscreen">{`${site.name}: ${site.tagline}`}</h1>
      <div className="front-top">
        <div className="leads">
          <Lead article={lead} />
          {seconds.map((article) => (
            <Lead key={article.id} article={article} second />
          ))}
        </div>
        <section className="front-latest">
          <h2 className="label">{strings.home.latest}</h2>
          <ul className="headlines">
            {others.slice(seconds.length).map((article) => (
              <Headline key={article.id} article={article} />
            ))}
          </ul>
        </section>
      </div>
      <MostRead articles={mostRead} />
      <div className="strips">
        {sections.map((section) => (
          <SectionStrip key={section.id} section={section} articles={bySection.get(section.id) ?? []} />
        ))}
      </div>
      {issues.length > 0 && (
        <section>
          <h2 className="label">{strings.home.issuesShelf}</h2>
          <IssueShelf issues={issues} />
        </section>
      )}
      <section className="invitation">
        <h2 className="label">{archive.isOfDay ? strings.home.onThisDay : strings.home.fromArchive}</h2>
        <ul className="headlines">
          {archive.articles.map((article) => (
            <Headline key={article.id} article={article} />
          ))}
        </ul>
        <p className="invitation-links">
          <a className="more" href={todayInArchiveUrl()}>
            {strings.home.todayInvitation}
          </a>{' '}
          <a className="more" href={archiveUrl()}>
            {strings.home.archiveInvitation}
          </a>
        </p>
      </section>
    </div>
  );
}
