'use client';

import type { ReactNode } from 'react';
import { ArticleForm, type ArticleFormProps } from '@/components/desk/article/article-form.client';
import type { Picture } from '@/components/desk/article/side.client';
import type { Choice } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';

type Names<T> = (text: string) => Promise<Outcome<T>>;

interface Props extends Omit<ArticleFormProps, 'tools'> {
  lead: Picture | null;
  after: ReactNode;
  /** Whether a list holds a part only, and is searched on the server. */
  isPart: { authors: boolean; tags: boolean };
  names: {
    createTag: Names<Choice>;
    searchAuthors: Names<Choice[]>;
    searchTags: Names<Choice[]>;
    /** Missing where this person may not make authors. */
    createAuthor?: Names<Choice>;
  };
}

/** The form with what it borrows from other rooms. */
export function ArticlePage({ lead, after, isPart, names, ...form }: Props) {
  const { createAuthor } = names;
  return (
    <ArticleForm
      {...form}
      tools={{
        lead,
        after,
        chooseImage: () => Promise.resolve(null),
        createTag: orNull(names.createTag),
        ...(createAuthor && { createAuthor: orNull(createAuthor) }),
        ...(isPart.authors && { searchAuthors: orNone(names.searchAuthors) }),
        ...(isPart.tags && { searchTags: orNone(names.searchTags) }),
      }}
    />
  );
}

const orNull =
  <T,>(ask: Names<T>) =>
  async (text: string): Promise<T | null> => {
    const outcome = await ask(text);
    return outcome.kind === 'done' ? outcome.value : null;
  };
const orNone =
  <T,>(ask: Names<T[]>) =>
  async (text: string): Promise<T[]> =>
    (await orNull(ask)(text)) ?? [];
