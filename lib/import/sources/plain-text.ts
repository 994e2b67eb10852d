import { createHash } from 'node:crypto';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { fold } from '@/lib/arabic/fold';
import { escapeHtml } from '@/lib/html/escape';
import { filledLines, type Line } from '@/lib/import/clean/lines';
import { parseNote } from '@/lib/import/clean/note';
import { looksLikeViews, parseViewsLine } from '@/lib/import/clean/views';
import { emptyRecord, refused, type Remark, type ParsedItem } from '@/lib/import/import-record';

/**
 * An article saved as plain text from a magazine's page: title; date; section; views; the title again; the body, a
 * paragraph a line, one of them perhaps the editorial note; the date once more in ISO form. Views, the repeated
 * title, the note and the last date may be missing.
 */

const LONGEST_TITLE = 300;
const LONGEST_SECTION = 60;

/** Reads one file's text. Pure; never throws: what is not an article is refused with the line and the reason. */
export function parsePlainText(text: string, origin: string, noteLabels: readonly string[]): ParsedItem {
  const [title, date, section, ...rest] = filledLines(text);
  if (!title) return refused(origin, 1, 'the file is empty');
  if (title.text.length > LONGEST_TITLE) {
    return refused(origin, title.number, `not a title: ${title.text.length} characters, at most ${LONGEST_TITLE}`);
  }
  if (!date) return refused(origin, title.number, 'the file ends after its first line: a date should follow the title');
  const publishedOn = parsePrintedDate(date.text);
  if (!publishedOn)
    return refused(origin, date.number, `a date such as 2017/10/24 should stand here: "${cut(date.text)}"`);
  if (!section || !isSection(section.text, title.text)) {
    return refused(origin, section?.number ?? date.number, 'the section should stand on the line after the date');
  }
  const { views, body, warnings } = readRest(rest, title.text, publishedOn);
  const notes = body.flatMap((line) => parseNote(line.text, noteLabels) ?? []);
  const paragraphs = body.filter((line) => parseNote(line.text, noteLabels) === null);
  if (paragraphs.length === 0) return refused(origin, section.number, 'no body: nothing follows the heading lines');
  return {
    kind: 'record',
    warnings,
    record: {
      ...emptyRecord,
      origin,
      externalId: identityOf(title.text, publishedOn),
      title: title.text,
      publishedOn,
      section: section.text,
      bodyHtml: toHtml(paragraphs.map((line) => line.text)),
      noteHtml: notes.length === 0 ? null : toHtml(notes.map((note) => note.text)),
      noteLabel: notes[0]?.label ?? null,
      views,
    },
  };
}

/** A short line that is neither a view count nor the title come again. */
const isSection = (text: string, title: string): boolean =>
  text.length <= LONGEST_SECTION &&
  parseViewsLine(text) === null &&
  !looksLikeViews(text) &&
  fold(text) !== fold(title);

/** What follows the section: perhaps a view count, perhaps the title again, the body, perhaps the date once more. */
function readRest(lines: Line[], title: string, publishedOn: IsoDate) {
  const body = [...lines];
  const warnings: Remark[] = [];
  const views = parseViewsLine(body[0]?.text ?? '');
  if (views !== null) body.shift();
  else if (body[0] && looksLikeViews(body[0].text)) {
    warnings.push({ line: body[0].number, text: `not a count that can be read, left out: "${cut(body[0].text)}"` });
    body.shift();
  }
  if (body[0] && fold(body[0].text) === fold(title)) body.shift();
  const last = body.at(-1);
  const lastDate = last && parsePrintedDate(last.text);
  if (last && lastDate) {
    body.pop();
    if (lastDate !== publishedOn) {
      warnings.push({
        line: last.number,
        text: `the dates disagree: ${publishedOn} above, ${lastDate} here; the first is kept`,
      });
    }
  }
  return { views, body, warnings };
}

/**
 * Such files carry no id, and their names are the downloader's. Title and date together are the identity: the same
 * article in two folders is one, two columns of one name on two days are two.
 */
const identityOf = (title: string, date: IsoDate): string =>
  createHash('sha256')
    .update(`${fold(title)}\n${date}`)
    .digest('hex')
    .slice(0, 24);

const toHtml = (paragraphs: string[]): string => paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
