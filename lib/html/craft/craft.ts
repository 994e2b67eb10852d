import { Parser } from 'htmlparser2';
import { craftWords } from '@/content/craft-words';
import { contentsList, FEWEST_HEADINGS, type Heading } from '@/lib/html/craft/contents';
import { craftText } from '@/lib/html/craft/inline';
import { attributionEdits, beginParagraph, type Quotation } from '@/lib/html/craft/quotation';
import { vocalisation } from '@/lib/html/craft/vocalised';
import { escapeHtml } from '@/lib/html/escape';

/** A change of the source: what stands from `from` to before `to` gives way to `text`. */
export type Edit = readonly [from: number, to: number, text: string];

/** Elements that only hold others: what is in them stands in the text itself. */
const HOLDERS = new Set(['div', 'section']);
const BLOCKS = new Set(['p', 'blockquote', 'ul', 'ol', 'pre', 'div']);
/** Nothing inside is prose. */
const VERBATIM = new Set(['pre', 'code']);

interface Open {
  name: string;
  /** Whether what stands in it stands in the text itself: not in a list, a quotation, a table or the footnotes. */
  isHolder: boolean;
  /** Whether its text is left as it is: code, and what says its own language. */
  isPlain: boolean;
  quotation: Quotation | null;
}

interface Block {
  depth: number;
  /** Behind the name of the tag, where attributes go. */
  at: number;
  text: string;
  level: number;
}

/** The name of a paragraph, by its place among the paragraphs, quotations, lists and poems of the text (decision 025). */
const PARAGRAPH = 'p';
const HEADING = 's';

/**
 * The stored text of an article as readers see it: headings, paragraphs and poems that can be linked to, a list of
 * contents from three headings up, verses, foreign words, signs and wide tables set properly. One pass; the source keeps
 * its bytes between what is put in.
 * @param html clean and well formed, as `sanitiseHtml` leaves it
 * @param language the article's; only Arabic text gets foreign words and signs set
 */
export function craftBody(html: string, language = 'ar'): string {
  const edits: Edit[] = [];
  const open: Open[] = [];
  const headings: Heading[] = [];
  const tables: { at: number; caption: string; inCaption: boolean }[] = [];
  const labels = new Set<string>();
  let paragraphs = 0;
  let block: Block | null = null;
  const isArabic = language === 'ar';

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        const inText = parent?.isHolder ?? true;
        const at = parser.startIndex + 1 + name.length;
        const isPoem = attributes['class'] === 'poem';
        const isHeading = name === 'h2' || name === 'h3';
        const isHolder = inText && HOLDERS.has(name) && !isPoem && attributes['data-footnotes'] === undefined;
        if (inText && block === null && (isHeading || (BLOCKS.has(name) && !isHolder))) {
          block = { depth: open.length, at, text: '', level: isHeading ? Number(name[1]) : 0 };
        }
        if (parent?.quotation && name === 'p') beginParagraph(parent.quotation, parser.startIndex);
        if (name === 'table' && !open.some((one) => one.name === 'table')) {
          tables.push({ at: parser.startIndex, caption: '', inCaption: false });
        }
        const table = tables.at(-1);
        if (name === 'caption' && table) table.inCaption = true;
        const isPlain = VERBATIM.has(name) || attributes['lang'] !== undefined || (parent?.isPlain ?? false);
        const quotation = name === 'blockquote' && inText ? { last: null, hasWords: false } : null;
        open.push({ name, isHolder, isPlain, quotation });
      },
      ontext(text) {
        const table = tables.at(-1);
        // The number of a footnote is no word of what it stands in.
        if (open.at(-1)?.name !== 'a' || open.at(-2)?.name !== 'sup') {
          if (block) block.text += text;
          if (table?.inCaption) table.caption += text;
        }
        const quotation = open.find((one) => one.quotation)?.quotation;
        if (quotation?.last) quotation.last.text += text;
        else if (quotation && text.trim() !== '') quotation.hasWords = true;
        if (!isArabic || open.at(-1)?.isPlain) return;
        const crafted = craftText(text);
        if (crafted !== text) edits.push([parser.startIndex, parser.startIndex + text.length, crafted]);
      },
      onclosetag(name) {
        const element = open.pop();
        const end = parser.endIndex + 1;
        if (element?.quotation)
          edits.push(...attributionEdits(element.quotation, html, parser.startIndex, end, block?.at));
        const paragraph = open.at(-1)?.quotation?.last;
        if (paragraph && name === 'p') paragraph.to = end;
        const table = tables.at(-1);
        if (name === 'caption' && table) table.inCaption = false;
        if (name === 'table' && table && !open.some((one) => one.name === 'table')) {
          const label = labelOf(table.caption, labels);
          edits.push([table.at, table.at, `<div class="scroll" role="region" tabindex="0" aria-label="${label}">`]);
          edits.push([end, end, '</div>']);
        }
        if (block?.depth !== open.length) return;
        edits.push(...blockEdits(block));
        block = null;
      },
    },
    { decodeEntities: false },
  );

  /** A heading or a paragraph with words in it has a name; one that is fully vocalised has room above its lines. */
  function blockEdits({ at, text, level }: Block): Edit[] {
    if (text.trim() === '') return [];
    if (level > 0) {
      const id = `${HEADING}${headings.length + 1}`;
      headings.push({ id, level, html: isArabic ? craftText(text.trim()) : text.trim(), at: at - 3 });
      return [[at, at, ` id="${id}"`]];
    }
    paragraphs += 1;
    return [[at, at, ` id="${PARAGRAPH}${paragraphs}"${vocalisation(text)}`]];
  }

  parser.end(html);
  const first = headings[0];
  if (headings.length >= FEWEST_HEADINGS && first) edits.push([first.at, first.at, contentsList(headings)]);
  return edited(html, edits);
}

/** The same for a short text beside the article, which has no headings and is not linked to: the magazine's remark. */
export function craftNote(html: string): string {
  const edits: Edit[] = [];
  const plain: boolean[] = [];
  const parser = new Parser(
    {
      onopentag: (name, { lang }) =>
        void plain.push((plain.at(-1) ?? false) || VERBATIM.has(name) || lang !== undefined),
      onclosetag: () => void plain.pop(),
      ontext(text) {
        if (!plain.at(-1)) edits.push([parser.startIndex, parser.startIndex + text.length, craftText(text)]);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return edited(html, edits);
}

/** What a region is called: by the caption, or by number; no two alike, or a list of regions would be of no use. */
function labelOf(caption: string, taken: Set<string>): string {
  const name = caption.replace(/\s+/gu, ' ').trim() || craftWords.table;
  let label = name;
  for (let number = 2; taken.has(label); number += 1) label = `${name} ${number}`;
  taken.add(label);
  return escapeHtml(label).replace(/&amp;(#?\w+;)/gu, '&$1');
}

function edited(html: string, edits: Edit[]): string {
  let out = '';
  let done = 0;
  // Those at one place stay in the order in which they were noted: sorting is stable.
  for (const [from, to, text] of edits.toSorted((one, other) => one[0] - other[0])) {
    out += html.slice(done, from) + text;
    done = to;
  }
  return out + html.slice(done);
}
