import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/components/preview/preview.css';

export const metadata: Metadata = {
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
  openGraph: null,
};

/** None of the readers' scripts: what is looked at here is never counted. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return children;
}
