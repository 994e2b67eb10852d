import { readChoices } from '@/lib/reading/choices';
import { retellDigits, retellMonths, withoutVowels, writtenOffset } from '@/lib/reading/retell';

/**
 * Rewrites text of the page as the reader chose, while the browser still reads it: an observer is called before what
 * was read is painted. What was written is remembered for every text, is what is copied, and comes back.
 */

/** Where the magazine tells dates and numbers; what authors wrote stands outside and keeps its digits. */
const TOLD =
  'time,data,.num,.views,.today,.facts,.page-count,.search-count,.facet-count,.pagination,.archive-grid,.month-links,' +
  '.cover-number,.cover-date,.contents-page,.footer-name,.rank';
/** What must stay as it is: code, fields, and the citation, which a button copies. */
const KEPT = 'script,style,textarea,code,[data-citation],.reading-panel';

const written = new Map<Text, { text: string; told: string }>();
let choices = readChoices(null);
const observer = new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    for (const node of type === 'childList' ? addedNodes : [target]) tellAll(node);
  }
  forgetOwnChanges();
});

/** Tells the whole page as chosen. What comes to it later is told by the observer. */
function retellPage(): void {
  const { words = '' } = document.documentElement.dataset;
  choices = readChoices(`system normal ${words}`);
  for (const [node, { text, told }] of written) if (node.data === told) node.data = text;
  written.clear();
  tellAll(document.body);
  forgetOwnChanges();
  announce();
}

/** Who holds places in the text (the marks of a search) has to find them again. */
const announce = () => document.dispatchEvent(new Event('khizana-retold'));
const forgetOwnChanges = () => void observer.takeRecords();

function tellAll(root: Node): void {
  if (root instanceof Text) {
    tell(root);
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) tell(walker.currentNode as Text);
}

function tell(node: Text): void {
  const { data, parentElement: parent } = node;
  if (!parent || data.trim() === '' || parent.closest(KEPT)) return;
  const before = written.get(node);
  // The browser may read on into a text that was told already.
  const text = before && data.startsWith(before.told) ? before.text + data.slice(before.told.length) : data;
  let told = choices.marks === 'hidden' ? withoutVowels(text) : text;
  if (parent.closest(TOLD)) told = retellDigits(retellMonths(told, choices.months), choices.digits);
  if (told === text) written.delete(node);
  else written.set(node, { text, told });
  if (told !== data) node.data = told;
}

/** For the moment of copying, what is selected is as it was written. */
function copyAsWritten(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  const touched = [...written].filter(([node, { told }]) => node.data === told && selection.containsNode(node, true));
  if (touched.length === 0) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return;
  const range = selection.getRangeAt(0);
  const isForward = range.startContainer === anchorNode && range.startOffset === anchorOffset;
  const anchor = offsetIn(anchorNode, anchorOffset, !isForward);
  const focus = offsetIn(focusNode, focusOffset, isForward);
  for (const [node, { text }] of touched) node.data = text;
  selection.setBaseAndExtent(anchorNode, anchor, focusNode, focus);
  forgetOwnChanges();
  setTimeout(() => {
    for (const [node, { told }] of touched) node.data = told;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    forgetOwnChanges();
    announce();
  });
}

function offsetIn(node: Node, offset: number, isEnd: boolean): number {
  const before = written.get(node as Text);
  return before ? writtenOffset(before.text, before.told, offset, isEnd) : offset;
}

observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
addEventListener('copy', copyAsWritten, true);
addEventListener('khizana-applied', retellPage);
retellPage();
