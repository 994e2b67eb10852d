import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetLocally, isSameContent, keepLocally, readLocally } from '@/components/desk/article/local-copy';
import { Saver, type SaveReply, type SaveState } from '@/components/desk/article/saver';
import type { DraftContent } from '@/lib/articles/draft';
import type { DraftBase } from '@/lib/articles/draft-base';

export interface OpenArticle extends DraftBase {
  id: number;
  content: DraftContent;
  savedAt: string;
  savedBy: string | null;
  mayEdit: boolean;
}

/** Browsers send no more than this after a page is left. */
const LAST_WORD = 60_000;

/** The working copy in the browser: what the form shows, how far it is saved, and the way to change it. */
export function useArticle(article: OpenArticle) {
  const { id, mayEdit } = article;
  const [content, setContent] = useState(article.content);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: article.savedAt });
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  /** Counts how often the text was replaced from outside: editors that hold their own text begin anew. */
  const [edition, setEdition] = useState(0);
  const latest = useRef(content);
  const [saver] = useState(
    () =>
      new Saver(
        {
          send: (sent, base, isLeaving) => send(id, sent, base, isLeaving),
          keep: (kept, base) => void keepLocally(id, { content: kept, base: baseOf(base), at: Date.now() }),
          forget: () => forgetLocally(id),
          show: setState,
        },
        baseOf(article),
      ),
  );

  const replace = useCallback((next: DraftContent) => {
    latest.current = next;
    setContent(next);
    setEdition((count) => count + 1);
  }, []);

  const change = useCallback(
    (part: Partial<DraftContent>) => {
      const next = { ...latest.current, ...part };
      if (!mayEdit || isSameContent(next, latest.current)) return;
      latest.current = next;
      setContent(next);
      saver.changed(next);
    },
    [mayEdit, saver],
  );

  useEffect(() => {
    const copy = mayEdit ? readLocally(id) : null;
    if (copy === null) return;
    if (isSameContent(copy.content, latest.current)) {
      forgetLocally(id);
      return;
    }
    // It goes through the saver like anything typed, from the state that it was typed upon: when somebody else has
    // saved since, both are shown.
    replace(copy.content);
    setRestoredAt(copy.at);
    saver.settle(copy.base, copy.content);
  }, [id, mayEdit, replace, saver]);

  useEffect(() => {
    const leave = () => saver.leave();
    const hide = () => document.visibilityState === 'hidden' && void saver.flush();
    const back = ({ persisted }: PageTransitionEvent) => persisted && location.reload();
    const online = () => saver.retry();
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.isSaved()) event.preventDefault();
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', back);
    addEventListener('online', online);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      removeEventListener('online', online);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [saver]);

  return {
    content,
    state,
    restoredAt,
    edition,
    saver,
    latest,
    change,
    replace,
    /** What the server has filled in by itself: shown, and nothing to be saved. */
    adopt: (part: Partial<DraftContent>) => {
      latest.current = { ...latest.current, ...part };
      setContent(latest.current);
    },
    showSaved: (at: string) => setState({ kind: 'saved', at }),
  };
}

export type ArticleInHand = ReturnType<typeof useArticle>;

/** Asks the server to keep it. @throws TypeError when it cannot be reached */
export async function send(
  id: number,
  content: DraftContent,
  base: DraftBase,
  isLeaving: boolean,
  options: { revision?: boolean; over?: boolean } = {},
): Promise<SaveReply> {
  const body = JSON.stringify({ content, base: baseOf(base), ...options });
  const response = await fetch(`/admin/articles/${id}/draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: isLeaving && body.length < LAST_WORD,
  });
  // The site is being started again, or the database is away: that passes.
  if (response.status >= 500 || response.status === 429) throw new TypeError(`status ${response.status}`);
  return (await response.json()) as SaveReply;
}

const baseOf = ({ version, liveRevisionId }: DraftBase): DraftBase => ({ version, liveRevisionId });
