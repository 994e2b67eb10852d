import { useState } from 'react';
import type { DescribeMedia } from '@/components/desk/media/doors';
import { desk } from '@/content/desk/desk';
import { refused, type Outcome } from '@/lib/desk/outcome';
import type { MediaItem } from '@/lib/media/media';

export type Description = Pick<MediaItem, 'alt' | 'caption' | 'credit' | 'focalX' | 'focalY'>;

const descriptionOf = ({ alt, caption, credit, focalX, focalY }: Description): Description => ({
  ...{ alt, caption, credit, focalX, focalY },
});
const isSame = (one: Description, other: Description) =>
  JSON.stringify(descriptionOf(one)) === JSON.stringify(descriptionOf(other));

/** What is being said of a file, and whether the server has it. */
export function useDescription(item: MediaItem, describe: DescribeMedia, onSaved: (item: MediaItem) => void) {
  const [said, setSaid] = useState(() => descriptionOf(item));
  const [outcome, setOutcome] = useState<Outcome<MediaItem> | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isChanged = !isSame(said, item);
  /** @returns whether the server has what is on the screen */
  const save = async (): Promise<boolean> => {
    if (!isChanged) return true;
    setIsSaving(true);
    const answer = await describe({ id: item.id, ...said }).catch(() => refused(desk.refused.failed));
    setIsSaving(false);
    setOutcome(answer);
    if (answer.kind !== 'done') return false;
    setSaid(descriptionOf(answer.value));
    onSaved(answer.value);
    return true;
  };
  return {
    ...{ said, outcome, isSaving, isChanged, save },
    say: (change: Partial<Description>) => setSaid((before) => ({ ...before, ...change })),
  };
}
