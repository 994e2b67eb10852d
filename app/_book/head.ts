import type { Metadata } from 'next';
import { site } from '@/content/site';
import { machineTitle } from '@/lib/feeds/machine-text';
import type { Edition } from '@/lib/feeds/epub/edition';

/** A view for paper is the same text once more: engines are sent to the page of the issue. */
export const printHead = ({ title, path, number }: Edition): Metadata => ({
  title: { absolute: machineTitle(number === null ? [title] : [title, site.name]) },
  robots: { index: false, follow: true },
  alternates: { canonical: path },
  openGraph: null,
});
