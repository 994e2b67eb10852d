'use client';

import type { ReactNode } from 'react';
import { ArticleForm, type ArticleFormProps } from '@/components/desk/article/article-form.client';
import type { Picture } from '@/components/desk/article/side.client';
import { useChooser } from '@/components/desk/article/use-chooser';
import { MediaChooser } from '@/components/desk/media/chooser.client';
import type { DescribeMedia, ListMedia } from '@/components/desk/media/doors';
import type { Choice } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';

type Names<T> = (text: string) => Promise<Outcome<T>>;

interface Props extends Omit<ArticleFormProps, 'tools'> {
  lead: Picture | null;
  after: ReactNode;
  /** Whether a list holds a part only, and is searched on the server. */
  isPart: { authors: boolean; tags: boolean; series: boolean };
  media: { list: ListMedia; describe: DescribeMedia };
  names: {
    createTag: Names<Choice>;
    createSeries: Names<Choice>;
    searchAuthors: Names<Choice[]>;
    searchTags: Names<Choice[]>;
    searchSeries: Names<Choice[]>;
    /** Missing where this person may not make authors. */
    createAuthor?: Names<Choice>;
  };
}

/** The form with what it borrows from other rooms. */
export function ArticlePage({ lead, after, isPart, names, media, ...form }: Props) {
  const { createAuthor } = names;
  const chooser = useChooser();
  return (
    <>
      <ArticleForm
        {...form}
        tools={{
          lead,
          after,
          chooseImage: chooser.ask,
          createTag: orNull(names.createTag),
          createSeries: orNull(names.createSeries),
          ...(createAuthor && { createAuthor: orNull(createAuthor) }),
          ...(isPart.authors && { searchAuthors: orNone(names.searchAuthors) }),
          ...(isPart.tags && { searchTags: orNone(names.searchTags) }),
          ...(isPart.series && { searchSeries: orNone(names.searchSeries) }),
        }}
      />
      <MediaChooser
        isOpen={chooser.isOpen}
        onClose={() => chooser.settle(null)}
        onChoose={chooser.settle}
        list={media.list}
        describe={media.describe}
      />
    </>
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
