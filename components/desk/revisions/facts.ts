import type { OtherField } from '@/components/desk/revisions/version';
import { articleWords } from '@/content/desk/article';
import { strings } from '@/content/strings';
import type { ChosenNames } from '@/lib/articles/chosen-queries';
import type { DraftContent } from '@/lib/articles/draft';
import type { Choice } from '@/lib/desk/choice';
import { showDate, showNumber } from '@/lib/site/display';
import { parseIsoDate } from '@/lib/arabic/calendar-date';

/** What two states of an article say beside their texts, in words: where, by whom, when. Alike or not. */
export function factsOf(before: DraftContent, after: DraftContent, names: ChosenNames): OtherField[] {
  const { fields } = articleWords;
  const said = (label: string, of: (content: DraftContent) => string): OtherField => ({
    ...{ label, before: of(before), after: of(after) },
  });
  const one = (id: number | null, among: Choice[]) => (id === null ? '' : nameOf(id, among));
  const all = (ids: number[], among: Choice[]) =>
    ids.map((id) => nameOf(id, among)).join(`${strings.punctuation.comma} `);
  return [
    said(fields.noteLabel, ({ noteLabel }) => noteLabel),
    said(fields.section, ({ sectionId }) => one(sectionId, names.sections)),
    said(fields.authors, ({ authorIds }) => all(authorIds, names.authors)),
    // Their order says nothing.
    said(fields.tags, ({ tagIds }) =>
      all(
        tagIds.toSorted((a, b) => a - b),
        names.tags,
      ),
    ),
    said(fields.issue, ({ issueId }) => one(issueId, names.issues)),
    said(fields.pageStart, ({ pageStart }) => pageStart),
    said(fields.pageEnd, ({ pageEnd }) => pageEnd),
    said(fields.series, ({ seriesId }) => one(seriesId, names.series)),
    said(fields.seriesPart, ({ seriesPart }) => seriesPart),
    said(fields.publishedOn, dateOf),
    said(fields.publishedTime, ({ publishedTime }) => publishedTime),
    said(fields.printedHijri, ({ printedHijri }) => printedHijri),
    said(fields.lead, ({ leadMediaId }) => one(leadMediaId, names.pictures)),
    said(fields.slug, ({ slug }) => slug),
  ];
}

/** What was deleted or merged since keeps its number alone. */
const nameOf = (id: number, among: Choice[]): string =>
  among.find((choice) => choice.id === id)?.name ?? `#${showNumber(id)}`;

/** As readers see it; what is no date as it was typed. */
function dateOf({ publishedOn }: DraftContent): string {
  const date = parseIsoDate(publishedOn);
  return date === null ? publishedOn : showDate(date);
}
