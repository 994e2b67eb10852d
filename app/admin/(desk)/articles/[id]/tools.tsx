import { addCorrection, changeCorrection, removeCorrection } from './corrections';
import { createPreview, revokePreviews } from '@/app/admin/preview/[id]/links';
import { Corrections } from '@/components/desk/corrections/corrections.client';
import { PreviewLinks } from '@/components/desk/preview/preview-links.client';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { chosenNames } from '@/lib/articles/chosen-queries';
import { listCorrections } from '@/lib/articles/correction-queries';
import type { DeskArticle } from '@/lib/articles/desk-queries';
import { listPreviews } from '@/lib/articles/preview-queries';
import { authorChoices } from '@/lib/authors/desk-queries';
import { FOUND_CHOICES, type Choice } from '@/lib/desk/choice';
import { issueChoices } from '@/lib/issues/desk-queries';
import { chosen as chosenMedia } from '@/lib/media/media';
import { getMedia } from '@/lib/media/queries';
import { sectionChoices } from '@/lib/sections/desk-queries';
import { seriesChoices } from '@/lib/series/desk-queries';
import { tagChoices } from '@/lib/tags/desk-queries';

/** What the form of an article borrows from other rooms: what can be chosen, and what stands below its fields. */
export async function articleTools(actor: Actor, { id, content }: DeskArticle) {
  const [sections, authors, tags, series, issues, chosen, links, lead] = await Promise.all([
    sectionChoices(actor),
    authorChoices(actor),
    tagChoices(actor),
    seriesChoices(actor),
    issueChoices(actor),
    chosenNames(actor, content),
    listPreviews(actor, id),
    content.leadMediaId === null ? null : getMedia(actor, content.leadMediaId),
  ]);
  const corrections = can(actor, 'articles.publish') ? await listCorrections(actor, id) : null;
  const after = (
    <>
      {corrections !== null && (
        <Corrections
          articleId={id}
          corrections={corrections}
          add={addCorrection}
          change={changeCorrection}
          remove={removeCorrection}
        />
      )}
      <PreviewLinks articleId={id} links={links} create={createPreview} revoke={revokePreviews} />
    </>
  );
  const choices = {
    ...{ sections, issues },
    authors: joined(authors, chosen.authors),
    tags: joined(tags, chosen.tags),
    series: joined(series, chosen.series),
  };
  // As many as a search brings: there are more, and the form has to ask.
  const isPart = {
    authors: authors.length === FOUND_CHOICES,
    tags: tags.length === FOUND_CHOICES,
    series: series.length === FOUND_CHOICES,
  };
  return { choices, isPart, lead: lead && chosenMedia(lead), after };
}

const joined = (offered: Choice[], chosen: Choice[]): Choice[] => [
  ...offered,
  ...chosen.filter(({ id }) => !offered.some((one) => one.id === id)),
];
