import type { Metadata } from 'next';
import { permitted } from '@/app/admin/_desk/permitted';
import { exportWords } from '@/content/desk/export';
import { fill } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { archiveSize } from '@/lib/export/size-queries';
import { showNumber } from '@/lib/site/display';

export const metadata: Metadata = { title: exportWords.title };

export default async function ExportPage() {
  const { articles, files, bytes } = await permitted(archiveSize(await requireActor()));
  return (
    <>
      <h1>{exportWords.title}</h1>
      <p className="desk-note">{exportWords.lead}</p>
      <section className="narrow">
        <dl className="setting-facts">
          <dt>{exportWords.articles}</dt>
          <dd>{showNumber(articles)}</dd>
          <dt>{exportWords.files}</dt>
          <dd>{showNumber(files)}</dd>
          <dt>{exportWords.size}</dt>
          <dd>{fill(exportWords.megabytes, { n: showNumber(Math.ceil(bytes / 1_048_576)) })}</dd>
        </dl>
        {/* A plain link: the browser keeps the file, and the page stays. */}
        <p>
          <a className="button button-main" href="/admin/export/file" download>
            {exportWords.download}
          </a>
        </p>
        <p className="desk-note">{exportWords.note}</p>
      </section>
    </>
  );
}
