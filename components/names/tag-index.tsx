import '@/components/names/names.css';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/listing/pagination';
import { Num } from '@/components/ui/number';
import { strings } from '@/content/strings';
import { showCount } from '@/lib/site/display';
import { tagsUrl, tagUrl } from '@/lib/site/urls';
import type { ListedTag } from '@/lib/tags/index-queries';

interface Props {
  tags: readonly ListedTag[];
  total: number;
  page: number;
  pageSize: number;
}

/** All tags, those of most articles first. */
export const TagIndexPage = ({ tags, total, page, pageSize }: Props) => (
  <div className="wide">
    <PageHeader title={strings.tag.all} lead={strings.tag.lead} count={showCount(total, strings.count.tags)} />
    {total === 0 && <p className="empty">{strings.tag.empty}</p>}
    <ul className="names names-of-tags">
      {tags.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={tagUrl(slug)}>
            <bdi>{name}</bdi>
          </a>{' '}
          <Num value={count} />
        </li>
      ))}
    </ul>
    <Pagination page={page} pages={Math.ceil(total / pageSize)} pageUrl={tagsUrl} />
  </div>
);
