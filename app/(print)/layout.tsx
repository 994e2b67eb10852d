import type { ReactNode } from 'react';
import { readerScripts } from '@/app/reader-scripts';

/** Pages for paper: without the masthead and the footer of the site. */
export default async function PrintLayout({ children }: { children: ReactNode }) {
  const scripts = await readerScripts();
  return (
    <>
      <script src={scripts.early} />
      <script src={scripts.main} defer />
      <script src={scripts.print} defer />
      <main id="content">{children}</main>
    </>
  );
}
