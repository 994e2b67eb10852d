'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { FormValidationContext } from 'react-aria-components';
import type { ArticleActions } from '@/components/desk/article/actions';
import { MainFields } from '@/components/desk/article/main-fields.client';
import { ArticleSide, type Choices, type SideTools } from '@/components/desk/article/side.client';
import { TopBar } from '@/components/desk/article/top-bar.client';
import { useArticle, type OpenArticle } from '@/components/desk/article/use-article';
import { useMoves } from '@/components/desk/article/use-moves';
import { usePresence } from '@/components/desk/article/use-presence';
import { articleWords as words } from '@/content/desk/article';
import { fill } from '@/content/strings';
import type { Standing } from '@/lib/articles/life';
import { showInstant } from '@/lib/site/display';

// It compares texts, which the form need not know how to do until two people have written one.
const ConflictDialog = lazy(() =>
  import('@/components/desk/article/conflict.client').then((file) => ({ default: file.ConflictDialog })),
);

export interface ArticleFormProps {
  article: OpenArticle & Standing & { publishedAt: string | null; url: string; mayPublish: boolean };
  choices: Choices;
  actions: ArticleActions;
  tools: SideTools;
}

/** The page on which an article is written: the text in the middle, its facts at the side, its life in the bar above. */
export function ArticleForm({ article, choices, actions, tools }: ArticleFormProps) {
  const hand = useArticle(article);
  const presence = usePresence(article.id, hand.saver, actions);
  const moves = useMoves(article, hand, actions);
  const [isProofOpen, setProofOpen] = useState(false);
  const editors = useRef<Editors>({});
  const columns = useRef<HTMLDivElement>(null);
  // What keeps an article back is where the writer goes next: of a text, the picture itself.
  useEffect(() => {
    if (Object.keys(moves.errors).length === 0) return;
    const wrong = [...(columns.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [])];
    (wrong.find((one) => !wrong.some((other) => other !== one && one.contains(other))) ?? wrong[0])?.focus();
  }, [moves.errors]);
  return (
    <FormValidationContext.Provider value={moves.errors}>
      <TopBar
        article={article}
        hand={hand}
        presence={presence}
        moves={moves}
        isProofOpen={isProofOpen}
        onProof={() => setProofOpen(!isProofOpen)}
      />
      {hand.restoredAt !== null && (
        <p className="form-notice" role="status">
          {fill(words.save.restored, { time: showInstant(new Date(hand.restoredAt)) })}
        </p>
      )}
      <div className="article-columns" ref={columns}>
        <MainFields
          hand={hand}
          isReadOnly={!article.mayEdit}
          tools={tools}
          isProofOpen={isProofOpen}
          errors={moves.errors}
          onEditor={(name, handle) => {
            editors.current[name] = handle;
          }}
          onShow={(name, found) => show(editors.current, name, found)}
        />
        <ArticleSide article={article} hand={hand} choices={choices} tools={tools} errors={moves.errors} />
      </div>
      {hand.state.kind === 'conflict' && (
        <Suspense>
          <ConflictDialog hand={hand} theirs={hand.state.theirs} articleId={article.id} />
        </Suspense>
      )}
    </FormValidationContext.Provider>
  );
}

type Editors = Record<string, { select(text: string): void }>;

/** Puts the caret on a passage: in the editor of that field, else in its input. */
function show(editors: Editors, name: string, found: string): void {
  const editor = editors[name];
  if (editor) {
    editor.select(found);
    return;
  }
  const input = document.querySelector(`.article-columns [name="${name}"]`);
  if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) return;
  const at = input.value.indexOf(found);
  input.focus();
  if (at >= 0) input.setSelectionRange(at, at + found.length);
}
