import { readFile } from 'node:fs/promises';
import path from 'node:path';
import isbot from 'isbot/package.json';
import { counting } from '@/content/counting';
import { fill, strings } from '@/content/strings';
import { markdownToHtml } from '@/lib/html/markdown';
import { WORDS_A_MINUTE } from '@/lib/html/measures';
import { showCount, showNumber } from '@/lib/site/display';
import { mostReadUrl } from '@/lib/site/urls';

let known: Promise<string> | undefined;

/** The page on counting as HTML, with the lists and limits that are in use: made once, since they change only at a start. */
export const countingText = () => (known ??= read());

const read = async (): Promise<string> => {
  const text = await readFile(path.join(process.cwd(), 'content/pages/counting.md'), 'utf8');
  return markdownToHtml(
    fill(text, {
      lists: lists(),
      perMinute: showCount(counting.perMinute, strings.count.articles),
      perHour: showCount(counting.articlesPerHour, strings.count.articles),
      mostRead: mostReadUrl(),
      wordsPerMinute: showNumber(WORDS_A_MINUTE),
    }),
  );
};

function lists(): string {
  const { isbot: own, robotsList, noRobotsList, dataCentres } = strings.counting;
  return [
    fill(own, { version: isbot.version }),
    counting.robotsList === null ? noRobotsList : robotsList,
    ...(counting.dataCentres !== null && counting.filterDataCentres ? [dataCentres] : []),
  ].join(' ');
}
