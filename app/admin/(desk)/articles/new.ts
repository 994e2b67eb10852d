'use server';

import { redirect } from 'next/navigation';
import { createArticle } from '@/lib/articles/draft-commands';
import { isSameOrigin, requireActor } from '@/lib/auth/request';

/** Begins an article and opens it; works without script too. */
export async function newArticle(): Promise<void> {
  const actor = await requireActor();
  if (!(await isSameOrigin())) redirect('/admin/articles');
  redirect(`/admin/articles/${await createArticle(actor)}`);
}
