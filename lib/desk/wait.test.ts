import { expect, it } from 'vitest';
import { showWait, waitSentence } from '@/lib/desk/wait';

it.each([
  [1, 'ثانيةً واحدة'],
  [7, '7 ثوانٍ'],
  [30, '30 ثانية'],
  [60, 'دقيقةً واحدة'],
  [61, 'دقيقتين'],
  [240, '4 دقائق'],
  [900, '15 دقيقة'],
])('%i seconds are «%s»', (seconds, words) => {
  expect(showWait(seconds)).toBe(words);
  expect(waitSentence(seconds)).toContain(`انتظر ${words} `);
});
