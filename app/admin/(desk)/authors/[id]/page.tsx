import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { find, merge, remove, save } from '@/app/admin/(desk)/authors/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { AuthorForm } from '@/components/desk/catalogue/author-form.client';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { MergeForm } from '@/components/desk/catalogue/merge-form.client';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { authorWords } from '@/content/desk/authors';
import { desk } from '@/content/desk/desk';
import { fill, strings } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { authorChoices, getAuthorDetail } from '@/lib/authors/desk-queries';
import { showCount } from '@/lib/site/display';
import { parseId } from '@/lib/site/urls';

export const metadata: Metadata = { title: authorWords.edit };

export default async function AuthorPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const author = (await permitted(getAuthorDetail(actor, parseId((await params).id) ?? 0))) ?? notFound();
  return (
    <>
      <BackLink href="/admin/authors" />
      <div className="desk-head">
        <h1>
          <bdi>{author.name}</bdi>
        </h1>
        <a href={author.url}>{showCount(author.articles, strings.count.articles)}</a>
      </div>
      <AuthorForm author={author} save={save} />
      <MergeForm into={author} items={await authorChoices(actor)} find={find} words={authorWords} merge={merge} />
      <section className="narrow danger-zone">
        {author.articles > 0 ? (
          <p className="desk-note">{authorWords.used}</p>
        ) : (
          <ConfirmAction
            label={authorWords.remove}
            title={authorWords.removeTitle}
            text={fill(authorWords.removeText, { name: author.name })}
            yes={desk.delete}
            run={remove.bind(null, author.id)}
          />
        )}
      </section>
    </>
  );
}
