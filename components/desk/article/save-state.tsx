import type { SaveState } from '@/components/desk/article/saver';
import { articleWords as words } from '@/content/desk/article';
import { fill } from '@/content/strings';
import { showTime } from '@/lib/site/display';

interface Props {
  state: SaveState;
  isUntouched: boolean;
  onRetry: () => void;
}

/** One quiet line: whether everything is saved, and where it is when not. */
export function SaveStateLine({ state, isUntouched, onRetry }: Props) {
  return (
    <p className={`save-state save-${state.kind}`} role="status">
      {sentence(state, isUntouched)}
      {state.kind === 'signed-out' && (
        <>
          {' '}
          <a href="/admin/sign-in" target="_blank">
            {words.save.signIn}
          </a>{' '}
          <button type="button" className="link-button" onClick={onRetry}>
            {words.save.retry}
          </button>
        </>
      )}
    </p>
  );
}

function sentence(state: SaveState, isUntouched: boolean): string {
  if (state.kind === 'refused') return state.message;
  if (state.kind === 'signed-out') return words.save.signedOut;
  if (state.kind !== 'saved') return words.save[state.kind];
  return isUntouched ? words.save.untouched : fill(words.save.saved, { time: showTime(new Date(state.at)) });
}
