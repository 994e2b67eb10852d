import { signInWords } from '@/content/desk/sign-in';
import { fill } from '@/content/strings';
import { showCount } from '@/lib/site/display';

/** So many seconds as people say them; from a minute on in whole minutes, never fewer than are meant. */
export const showWait = (seconds: number): string =>
  seconds < 60
    ? showCount(seconds, signInWords.waits.seconds)
    : showCount(Math.ceil(seconds / 60), signInWords.waits.minutes);

/** What somebody is told who has tried too often. */
export const waitSentence = (seconds: number): string => fill(signInWords.wait, { wait: showWait(seconds) });
