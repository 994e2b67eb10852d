import type { Actor } from '@/lib/auth/actor';
import type { DeskArticle } from '@/lib/articles/desk-queries';

export async function articleTools(_actor: Actor, _article: DeskArticle) {
  await Promise.resolve();
  return { choices: { sections: [], authors: [], tags: [], issues: [] }, lead: null, parts: null };
}
