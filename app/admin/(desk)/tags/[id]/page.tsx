import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { find, merge, remove, save } from '@/app/admin/(desk)/tags/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { MergeForm } from '@/components/desk/catalogue/merge-form.client';
import { TagFields } from '@/components/desk/catalogue/tag-fields.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { desk } from '@/content/desk/desk';
import { tagWords } from '@/content/desk/tags';
import { fill, strings } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { showCount } from '@/lib/site/display';
import { parseId } from '@/lib/site/urls';
import { getTagRow, tagChoices } from '@/lib/tags/desk-queries';

export const metadata: Metadata = { title: tagWords.edit };

export default async function TagPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const tag = (await permitted(getTagRow(actor, parseId((await params).id) ?? 0))) ?? notFound();
  const items = await tagChoices(actor);
  const count = showCount(tag.articles, strings.count.articles);
  return (
    <>
      <BackLink href="/admin/tags" />
      <div className="desk-head">
        <h1>
          <bdi>{tag.name}</bdi>
        </h1>
        <a href={tag.url}>{count}</a>
      </div>
      <ActionForm action={save} submit={desk.save} className="form narrow">
        <TagFields key={tag.slug} tag={tag} />
      </ActionForm>
      <MergeForm into={tag} items={items} words={tagWords} merge={merge} find={find} />
      <section className="narrow danger-zone">
        <ConfirmAction
          label={tagWords.remove}
          title={tagWords.removeTitle}
          text={fill(tagWords.removeText, { name: tag.name, count })}
          yes={desk.delete}
          run={remove.bind(null, tag.id)}
        />
      </section>
    </>
  );
}
