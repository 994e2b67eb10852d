import { PageHeader } from '@/components/layout/page-header';
import '@/components/article/article.css';

/** A page that editors wrote as a file. */
export const StaticPageView = ({ title, html }: { title: string; html: string }) => (
  <article className="measure">
    <PageHeader title={title} />
    <div className="body" dangerouslySetInnerHTML={{ __html: html }} />
  </article>
);
