import { Parser } from 'htmlparser2';

/** A page without what the framework sends for its own use in the browser, and what was seen on the way. */
export interface Stripped {
  html: string;
  seen: Seen;
}

/** What the page held, by which the result is checked (check.ts) and an unstripped page is given its policy. */
export interface Seen {
  robots: string;
  /** Blocks of structured data. */
  data: number;
  /** Addresses of our own scripts. */
  scripts: string[];
  /** Characters of text inside <main>, white space apart. */
  words: number;
  /** Why the page needs its scripts, or breaks the content policy: an unfinished stream, an inline style or handler. */
  faults: string[];
  /** The inline scripts that were cut. */
  inline: string[];
}

/** Our own scripts (lib/build/reader-script.ts); everything else that is a script goes, structured data excepted. */
const OURS = /^\/reader\/[\w-]+\.js$/u;
const DATA = 'application/ld+json';

/**
 * Cuts the framework's scripts, its script preloads and its comments out of a finished page. A parser finds where they
 * stand; the rest keeps its bytes. Reader pages carry no client component and no Suspense, so nothing is lost (decision
 * 005).
 */
export function stripPage(html: string): Stripped {
  const cuts: Cut[] = [];
  const seen: Seen = {
    ...{ robots: '', data: 0, scripts: [], words: 0, faults: [], inline: [] },
  };
  const open = {
    main: 0,
    data: false,
    script: null as { start: number; text: string } | null,
    hidden: null as Hidden | null,
  };
  let awaited = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      note(name, attributes, seen);
      const start = parser.startIndex;
      if (name === 'script' && !isKept(attributes, seen)) {
        open.script = { start, text: '' };
      } else if (name === 'link' && isScriptHint(attributes)) {
        cuts.push([start, parser.endIndex + 1]);
      } else if (name === 'template') {
        awaited += 1;
        cuts.push([start, parser.endIndex + 1]);
      } else {
        if (open.hidden) open.hidden.empty = false;
        if (name === 'div' && isLeftBehind(attributes)) open.hidden = { start, late: attributes['id'], empty: true };
        if (name === 'main') open.main += 1;
        open.data = name === 'script' && attributes['type'] === DATA;
      }
    },
    ontext(text) {
      if (open.script) {
        open.script.text += text;
        return;
      }
      if (open.main > 0 && !open.data) seen.words += text.replace(/\s+/gu, '').length;
      if (open.hidden && text.trim() !== '') open.hidden.empty = false;
    },
    onclosetag(name) {
      // The parser stops at the name; white space may stand between that and the end.
      const end = Math.max(html.indexOf('>', parser.endIndex), parser.endIndex) + 1;
      if (name === 'main') open.main -= 1;
      if (name === 'script') open.data = false;
      if (name === 'template') cuts.push([parser.startIndex, end]);
      if (name === 'script' && open.script) {
        cuts.push([open.script.start, end]);
        if (open.script.text !== '') seen.inline.push(open.script.text);
        open.script = null;
      }
      if (name === 'div' && open.hidden) {
        const { late, empty, start } = open.hidden;
        if (empty) cutAround(cuts, start, end);
        if (late !== undefined) {
          if (empty) awaited -= 1;
          else seen.faults.push('a part that came late, for a script to put in its place');
        }
        open.hidden = null;
      }
    },
    oncomment(text) {
      if (text === '$!') seen.faults.push('a part that failed');
      cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  if (awaited > 0) seen.faults.push('a part that never came');
  return { html: without(html, cuts), seen };
}

type Cut = [start: number, end: number];

/** A hidden <div>: the framework leaves some behind, empty or with parts of a page that come late. */
interface Hidden {
  start: number;
  late: string | undefined;
  empty: boolean;
}

/** Whether a <div> is one of these; one that says more of itself is ours, for a script to fill. */
const isLeftBehind = ({ hidden, id = 'S:', ...more }: Record<string, string>): boolean =>
  hidden !== undefined && id.startsWith('S:') && Object.keys(more).length === 0;

/** Cuts a whole element, and so what was cut inside it. */
function cutAround(cuts: Cut[], start: number, end: number): void {
  while ((cuts.at(-1)?.[0] ?? -1) >= start) cuts.pop();
  cuts.push([start, end]);
}

function note(name: string, attributes: Record<string, string>, seen: Seen): void {
  if (name === 'meta' && attributes['name'] === 'robots') seen.robots = attributes['content'] ?? '';
  for (const attribute of Object.keys(attributes)) {
    if (attribute === 'style' || /^on[a-z]/u.test(attribute)) seen.faults.push(`${attribute}= on <${name}>`);
  }
  if (name === 'style') seen.faults.push('<style>');
}

function isKept({ type, src = '' }: Record<string, string>, seen: Seen): boolean {
  if (type === DATA) seen.data += 1;
  else if (OURS.test(src)) seen.scripts.push(src);
  else return false;
  return true;
}

const isScriptHint = ({ rel, as }: Record<string, string>): boolean =>
  rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && as === 'script');

function without(html: string, cuts: readonly Cut[]): string {
  let kept = '';
  let from = 0;
  for (const [start, end] of cuts) {
    kept += html.slice(from, start);
    from = end;
  }
  return kept + html.slice(from);
}
