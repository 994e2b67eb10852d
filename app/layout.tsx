import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '@/app/fonts/faces';
import { site } from '@/content/site';
import { siteUrl } from '@/lib/env';
import '@/app/globals.css';

// Pages are rendered when asked for; what makes them cheap is the cache in front of them, not a build with a database.
export const dynamic = 'force-dynamic';

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(siteUrl()),
  title: { default: `${site.name} — ${site.tagline}`, template: `%s — ${site.name}` },
  description: site.description,
  openGraph: { siteName: site.name, locale: 'ar_AR', type: 'website' },
});

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1714' },
  ],
};

/** The one place where language and direction are set. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The early script may have put the reader's theme on <html> before React looks at it.
    <html lang="ar" dir="rtl" className={fontVariables} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
