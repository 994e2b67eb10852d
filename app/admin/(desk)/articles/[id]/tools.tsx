import { addCorrection, removeCorrection } from './corrections';
import { createPreview, revokePreviews } from '@/app/admin/preview/[id]/links';
import { Corrections } from '@/components/desk/corrections/corrections.client';
import { PreviewLinks } from '@/components/desk/preview/preview-links.client';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { listCorrections } from '@/lib/articles/correction-queries';
import type { DeskArticle } from '@/lib/articles/desk-queries';
import { listPreviews } from '@/lib/articles/preview-queries';
import { authorChoices } from '@/lib/authors/desk-queries';
import { issueChoices } from '@/lib/issues/desk-queries';
import { sectionChoices } from '@/lib/sections/desk-queries';
import { tagChoices } from '@/lib/tags/desk-queries';

/** What the form of an article borrows from other rooms: what can be chosen, and what stands below its fields. */
export async function articleTools(actor: Actor, { id }: DeskArticle) {
  const [sections, authors, tags, issues, links] = await Promise.all([
    sectionChoices(actor),
    authorChoices(actor),
    tagChoices(actor),
    issueChoices(actor),
    listPreviews(actor, id),
  ]);
  const corrections = can(actor, 'articles.publish') ? await listCorrections(actor, id) : null;
  const parts = (
    <>
      {corrections !== null && (
        <Corrections articleId={id} corrections={corrections} add={addCorrection} remove={removeCorrection} />
      )}
      <PreviewLinks articleId={id} links={links} create={createPreview} revoke={revokePreviews} />
    </>
  );
  return { choices: { sections, authors, tags, issues }, lead: null, parts };
}
