import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SiteSettings } from '@/components/desk/settings/site-settings.client';
import { desk } from '@/content/desk/desk';
import { currentSettings } from '@/lib/settings/current';
import '@/components/desk/desk.css';

export const metadata: Metadata = {
  title: { default: desk.title, template: `%s – ${desk.title}` },
  robots: { index: false, follow: false },
};

/** The desk's pages, signed in or not. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  // The front puts the policy with this request's nonce into the request; react-aria's few <style>s ask for it here.
  const nonce = /'nonce-([^']+)'/u.exec((await headers()).get('content-security-policy') ?? '')?.[1];
  return (
    <>
      {nonce !== undefined && <meta property="csp-nonce" content={nonce} nonce={nonce} />}
      <SiteSettings values={currentSettings()} />
      {children}
    </>
  );
}
