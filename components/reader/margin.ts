import { noteCards } from './note-cards';
import { paragraphSign } from './paragraph-sign';

/** What stands beside the text of an article when it is asked for; fetched when a reader first moves over the text. */
const STYLE = `
.here{position:absolute;inline-size:1.5rem;text-align:center;font-family:var(--display);font-size:1rem;line-height:1.5;color:var(--accent);user-select:none}
.here::before{content:"¶"}
.note-card{position:absolute;z-index:2;box-sizing:border-box;inline-size:min(22rem,100vw - 2rem);max-block-size:50vh;overflow:auto;padding:.75rem 1rem;border:1px solid var(--rule-strong);background:var(--paper);color:var(--ink);font-size:1rem;line-height:1.8}
.note-card p{margin:0}
@media print{.here,.note-card{display:none}}`;

const body = document.querySelector<HTMLElement>('.article .body');
if (body) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  paragraphSign(body);
  noteCards(body);
}
