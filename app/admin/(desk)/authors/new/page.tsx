import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { add } from '@/app/admin/(desk)/authors/actions';
import { AuthorForm } from '@/components/desk/catalogue/author-form.client';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { authorWords } from '@/content/desk/authors';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';

export const metadata: Metadata = { title: authorWords.add };

export default async function NewAuthorPage() {
  if (!can(await requireActor(), 'catalogue.manage')) notFound();
  return (
    <>
      <BackLink href="/admin/authors" />
      <h1>{authorWords.add}</h1>
      <AuthorForm author={null} save={add} />
    </>
  );
}
