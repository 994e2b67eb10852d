/** A font of the book: its file lies in `fonts/`. */
export interface BookFont {
  file: string;
  bytes: Uint8Array;
  /** `unicode-range`; empty: all. */
  range: string;
  /** Hundredths of the text's size. */
  size: number;
}

export const FAMILY = 'Khizana Naskh';

/**
 * The style sheet of a book. Readers choose size, margins and colours themselves, so it says little: how an Arabic page
 * is set, and nothing in fixed units or colours, the scribe's red apart. Logical properties stand behind older ones,
 * since many readers know only those.
 */
export const bookStyle = (fonts: readonly BookFont[]): string => `${fonts.map(face).join('')}
body { font-family: '${FAMILY}', serif; line-height: 1.9; text-align: start; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.5; font-weight: 700; text-align: start; page-break-after: avoid; break-after: avoid; hyphens: none; }
h1 { font-size: 1.6em; margin: 0.2em 0 0.4em; }
h2 { font-size: 1.25em; margin: 1.6em 0 0.4em; }
h3, h4 { font-size: 1.1em; margin: 1.4em 0 0.3em; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
em, i, cite { font-style: normal; font-weight: 700; }
a { color: inherit; }
.eyebrow, .note-label, .correction-kind { color: #962d1b; font-weight: 700; }
.eyebrow { margin: 0; }
.subtitle { font-size: 1.1em; opacity: 0.8; }
.byline { font-weight: 700; margin: 0; }
.facts { font-size: 0.9em; opacity: 0.8; margin: 0; }
header { margin-bottom: 2em; border-bottom: 1px solid #9d8662; padding-bottom: 0.8em; }
blockquote { margin: 1em 0; padding: 0; padding-inline-start: 1em; border-inline-start: 3px solid #962d1b; }
ul, ol { margin: 0 0 0.8em; padding: 0; padding-inline-start: 1.6em; }
figure { margin: 1.4em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption, .absent { font-size: 0.85em; opacity: 0.8; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 0.9em; line-height: 1.6; }
th, td { border-bottom: 1px solid #9d8662; padding: 0.3em; text-align: start; vertical-align: baseline; }
.poem { margin: 1.4em 0; text-align: center; }
.verse { margin: 0 0 0.5em; page-break-inside: avoid; break-inside: avoid; text-align: center; }
.hemistich { display: inline-block; margin: 0 0.9em; }
sup { line-height: 0; font-size: 0.75em; }
sup a { text-decoration: none; color: #962d1b; }
.footnotes { margin-top: 2em; border-top: 1px solid #9d8662; padding-top: 0.8em; font-size: 0.9em; }
.footnotes h2, .corrections h2 { font-size: 1em; margin: 0 0 0.4em; }
.note { margin: 2em 0; padding: 0 1em; border-inline-start: 3px solid #962d1b; }
.note-label { margin: 0; }
.corrections { margin-top: 2em; border-top: 1px solid #9d8662; padding-top: 0.8em; font-size: 0.9em; }
.correction-kind { margin: 0; }
.source { margin-top: 2em; font-size: 0.8em; opacity: 0.7; }
.cover { text-align: center; margin: 0; }
.cover img { max-height: 100vh; }
.title-page { text-align: center; margin-top: 18%; }
.title-page h1, .title-page .eyebrow { text-align: center; }
.publisher { margin-top: 2em; font-weight: 700; }
.colophon { margin-top: 4em; font-size: 0.8em; opacity: 0.8; }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0 0 0.8em; }
nav a { text-decoration: none; }
.nav-by { display: block; font-size: 0.85em; opacity: 0.75; }
`;

const face = ({ file, range, size }: BookFont): string =>
  `@font-face { font-family: '${FAMILY}'; src: url('fonts/${file}') format('woff2'); font-weight: 400 700;` +
  `${range === '' ? '' : ` unicode-range: ${range};`}${size === 100 ? '' : ` size-adjust: ${size}%;`} }\n`;
