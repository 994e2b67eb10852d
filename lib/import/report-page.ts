import { importNames, importReportWords as words } from '@/content/import-report';
import { fill } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { placeParts, remarkParts, sortReasons, type RemarkPart } from '@/lib/desk/remark';
import { escapeHtml } from '@/lib/html/escape';
import { publicHtml } from '@/lib/html/sanitise';
import { showCount, showNumber, showShortDate } from '@/lib/site/display';
import { OUTCOMES, type ItemReport, type RunReport } from '@/lib/import/report';

/** The report as one page that needs nothing else, and asks nobody for anything. Pure. */

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1a16; --paper: #faf7f1; --line: #d8d0c2; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece6da; --paper: #1b1916; --line: #4a443b; } }
* { box-sizing: border-box; }
body { font: 1rem/1.8 "Noto Naskh Arabic", "Amiri", serif; color: var(--ink); background: var(--paper);
  max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; margin-block: 0 .3rem; } h2 { font-size: 1.2rem; margin-block: 2rem .5rem; }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; } dl div { min-width: 7rem; }
dt { font-size: .9rem; } dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-block-end: 1px solid var(--line); }
td ul { margin: 0; padding-inline-start: 1.1rem; } bdi { overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem; }
.pair > section { min-width: 0; } .pair pre, .pair .body { border: 1px solid var(--line); padding: .8rem; max-height: 24rem; overflow: auto; margin: 0; min-width: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; unicode-bidi: plaintext; }
h3 { font-size: 1rem; margin-block: 1.2rem .3rem; } h4 { font-size: .9rem; font-weight: normal; margin-block: 0 .2rem; }
.pair .body { overflow-wrap: anywhere; } .pair td, .pair th { overflow-wrap: normal; padding-inline: 0 1rem; }
.pair p { margin-block: 0 .6rem; } .poem { margin-block: .6rem; }
.verse { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 2rem; }
@media (width < 44rem) {
  .items thead { display: none; } .items, .items :is(tbody, tr, td) { display: block; }
  .items tr { padding-block: .6rem; border-block-end: 1px solid var(--line); }
  .items td { padding: 0; border: 0; } .items td:first-child { font-size: .85rem; } .items td:nth-child(2) { font-weight: bold; }
}
.footnotes { border-block-start: 1px solid var(--line); font-size: .9rem; }`;

/** Everything above the items. */
export function pageHead(report: Omit<RunReport, 'items'>, samples: readonly ItemReport[]): string {
  const { written, runId, counts, totals } = report;
  const outcomes = OUTCOMES.map((outcome) => [words.outcomes[outcome], counts[outcome]] as const);
  const facts = (Object.keys(words.facts) as (keyof typeof words.facts)[]).map(
    (fact) => [words.facts[fact], totals[fact]] as const,
  );
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${written ? fill(words.written, { id: runId ?? '' }) : words.dry}</p>
<h2>${words.counts}</h2>
${listOf(outcomes)}
${listOf(facts.filter(([, count]) => count > 0))}
${reasonsOf(totals.reasons)}${section(words.repairs, totals.repairs, nameOf)}${section(words.crowded, totals.crowdedDays, dayOf)}
${samples.length === 0 ? '' : `<h2>${words.samples}</h2>\n<p>${words.samplesLead}</p>\n${samples.map(pairOf).join('\n')}`}
<h2>${words.items}</h2>
`;
}

/** A remark in the words of the desk. */
const remarkHtml = (text: string): string => partsHtml(remarkParts(text));
const partsHtml = (parts: readonly RemarkPart[]): string =>
  parts.map((part) => (part.isForeign ? `<bdi>${escapeHtml(part.text)}</bdi>` : escapeHtml(part.text))).join('');
const nameOf = (name: string): string => `<bdi>${escapeHtml(importNames[name] ?? name)}</bdi>`;
const dayOf = (day: string): string => escapeHtml(showShortDate(day as IsoDate));

function reasonsOf(counts: Record<string, number>): string {
  const { reasons, comments } = sortReasons(counts);
  const count = showCount(comments, words.commentCount);
  return `${section(words.reasons, reasons, remarkHtml)}${comments === 0 ? '' : `<p>${fill(words.comments, { count })}</p>\n`}`;
}

const section = (title: string, counts: Record<string, number>, said: (name: string) => string): string => {
  const entries = Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => [said(name), count] as const);
  return entries.length === 0 ? '' : `<h2>${title}</h2>\n${listOf(entries)}\n`;
};

const listOf = (entries: readonly (readonly [name: string, count: number])[]): string =>
  entries.length === 0
    ? ''
    : `<dl>${entries.map(([name, count]) => `<div><dt>${name}</dt><dd>${showNumber(count)}</dd></div>`).join('')}</dl>`;

const pairOf = ({ title, sample }: ItemReport): string => `<h3><bdi>${escapeHtml(title ?? '')}</bdi></h3>
<div class="pair"><section><h4>${words.raw}</h4><pre dir="auto">${escapeHtml(sample?.raw ?? '')}</pre></section>
<section><h4>${words.clean}</h4><div class="body">${publicHtml(sample?.clean ?? '')}</div></section></div>`;

/** The beginning of the table of items. */
export const tableHead = `<table class="items"><thead><tr>${Object.values(words.head)
  .map((name) => `<th scope="col">${name}</th>`)
  .join('')}</tr></thead><tbody>\n`;

/** One item as a row. */
export const rowOf = ({ outcome, title, origin, remarks, reason }: ItemReport): string => {
  const said = [...(reason === undefined ? [] : [{ line: null, text: reason }]), ...remarks].map(
    ({ line, text }) => `<li>${line === null ? '' : `${fill(words.line, { line })}: `}${remarkHtml(text)}</li>`,
  );
  const cells = [
    words.outcomes[outcome],
    `<bdi>${escapeHtml(title ?? '')}</bdi>`,
    partsHtml(placeParts(origin, title)),
  ];
  return `<tr>${[...cells, said.length === 0 ? '' : `<ul>${said.join('')}</ul>`].map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
};

/** Everything below them. */
export const pageEnd = (isCut: boolean): string =>
  `</tbody></table>\n${isCut ? `<p>${words.more}</p>\n` : ''}</body>\n</html>\n`;
