import { useEffect, useState } from 'react';
import type { ArticleActions } from '@/components/desk/article/actions';
import type { Saver } from '@/components/desk/article/saver';

/** Milliseconds; the server forgets who has said nothing for three times as long. */
const PULSE = 15_000;

/** Who else has the article open, and whether somebody has saved a newer state than ours. */
export function usePresence(id: number, saver: Saver, actions: Pick<ArticleActions, 'present' | 'leave'>) {
  const [others, setOthers] = useState<string[]>([]);
  const [isBehind, setBehind] = useState(false);
  const { present, leave } = actions;
  useEffect(() => {
    let isOpen = true;
    const say = async () => {
      if (document.visibilityState === 'hidden') return;
      const before = saver.base.version;
      const said = await present({ id }).catch(() => null);
      if (!isOpen || said?.kind !== 'done') return;
      setOthers(said.value.others);
      const { base } = said.value;
      // A save of our own may have been under way.
      if (base !== null && saver.isSaved() && saver.base.version === before) {
        setBehind(base.version !== before || base.liveRevisionId !== saver.base.liveRevisionId);
      }
    };
    void say();
    const timer = setInterval(() => void say(), PULSE);
    return () => {
      isOpen = false;
      clearInterval(timer);
      leave({ id }).catch(() => undefined);
    };
  }, [id, saver, present, leave]);
  return { others, isBehind };
}
