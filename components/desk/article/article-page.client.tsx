'use client';

import type { ReactNode } from 'react';
import { ArticleForm, type ArticleFormProps } from '@/components/desk/article/article-form.client';
import type { Picture } from '@/components/desk/article/side.client';

type Props = Omit<ArticleFormProps, 'tools'> & { lead: Picture | null; after: ReactNode };

/** The form with what it borrows from other rooms. */
export function ArticlePage({ lead, after, ...form }: Props) {
  return (
    <ArticleForm
      {...form}
      tools={{ lead, after, chooseImage: () => Promise.resolve(null), createTag: () => Promise.resolve(null) }}
    />
  );
}
