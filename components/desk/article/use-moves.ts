import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ArticleActions } from '@/components/desk/article/actions';
import { send, type ArticleInHand } from '@/components/desk/article/use-article';
import { articleWords as words } from '@/content/desk/article';
import { fill } from '@/content/strings';
import type { DraftContent } from '@/lib/articles/draft';
import type { Outcome } from '@/lib/desk/outcome';
import { showInstant } from '@/lib/site/display';

/** The moves of an article's life from its form: each waits until all that was typed is saved. */
export function useMoves(article: { id: number }, hand: ArticleInHand, actions: ArticleActions) {
  const { id } = article;
  const { saver } = hand;
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; isBad: boolean; about: DraftContent } | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});

  const say = (text: string, isBad: boolean) => setSaid({ text, isBad, about: hand.latest.current });
  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setSaid(null);
    try {
      const text = await work();
      if (text !== null) say(text, false);
    } catch (error) {
      // A redirect of the framework is on its way; everything else is the network.
      if (!(error instanceof TypeError)) throw error;
      say(words.save.offline, true);
    } finally {
      setBusy(false);
    }
  };
  /** What the server said, or its reason. */
  const value = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.kind === 'done') return outcome.value;
    if (outcome.kind === 'invalid') {
      setErrors(outcome.errors);
      say(words.said.invalid, true);
    } else {
      say(outcome.message, true);
    }
    return null;
  };
  const simple = (action: (input: { id: number }) => Promise<Outcome<unknown>>, text: string) =>
    run(async () => {
      if (value(await action({ id })) === null) return null;
      router.refresh();
      return text;
    });

  return {
    isBusy,
    /** It holds until something is written. */
    said: said?.about === hand.content ? said : null,
    errors,
    publish: () =>
      run(async () => {
        setErrors({});
        if (!(await saver.flush())) return null;
        const outcome = value(await actions.publish({ id, base: saver.base }));
        if (outcome === null) return null;
        if (outcome.kind !== 'published') {
          router.refresh();
          say(outcome.kind === 'conflict' ? words.newer : words.gone, true);
          return null;
        }
        saver.settle({ version: 0, liveRevisionId: outcome.liveRevisionId }, null);
        hand.adopt(outcome.dates);
        router.refresh();
        if (outcome.status === 'published') return words.said.published;
        return fill(words.said.scheduled, { when: showInstant(new Date(outcome.publishedAt)) });
      }),
    keep: () =>
      run(async () => {
        if (!(await saver.flush())) return null;
        const reply = await send(id, hand.latest.current, saver.base, false, { revision: true });
        if (reply.kind !== 'saved') return null;
        saver.settle({ version: reply.version, liveRevisionId: reply.liveRevisionId }, null);
        return words.said.kept;
      }),
    discard: () =>
      run(async () => {
        if (!(await saver.flush())) return null;
        const outcome = value(await actions.discard({ id, base: saver.base }));
        if (outcome?.kind !== 'saved') return null;
        saver.settle({ version: 0, liveRevisionId: outcome.liveRevisionId }, null);
        location.reload();
        return words.said.discarded;
      }),
    unschedule: () => simple(actions.unschedule, words.said.unscheduled),
    trash: () => simple(actions.trash, words.said.trashed),
    untrash: () => simple(actions.untrash, words.said.untrashed),
    withdraw: (reason: string) => simple((input) => actions.withdraw({ ...input, reason }), words.said.withdrawn),
    remove: () => run(async () => (value(await actions.remove({ id })) === null ? null : '')),
    duplicate: () =>
      run(async () => {
        await saver.flush();
        value(await actions.duplicate({ id }));
        return null;
      }),
  };
}

export type Moves = ReturnType<typeof useMoves>;
