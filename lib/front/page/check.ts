import type { Stripped } from '@/lib/front/page/strip';

/** Left over, these would say that the framework writes its pages in a way that the stripping does not know. */
const LEFT_OVER = ['self.__next_f', '$RC(', '$RX(', '/_next/static/chunks/turbopack'];
const WANTED_SCRIPTS = ['/reader/early', '/reader/main'];

/**
 * Whether a stripped page is whole: what readers, engines and our scripts need is in it, and nothing of the framework's.
 * Looks at the result as text, so that it shares no mistake with the parser that made it.
 * @returns what is wrong, in words for the log; nothing when the page may be served
 */
export function faultsOf({ html, seen }: Stripped): string[] {
  const faults = [...seen.faults];
  const require = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const head = html.slice(0, Math.max(html.indexOf('</head>'), 0));
  require(/<title>[^<]*[^<\s]/u.test(head), 'no title in <head>');
  require(head.includes('rel="canonical"') || seen.robots.includes('noindex'), 'no canonical address in <head>');
  require(count(html, 'application/ld+json') === seen.data, 'structured data was lost');
  require(seen.words > 0 && html.includes('</main>'), 'no text in <main>');
  require(html.trimEnd().endsWith('</html>'), 'the document does not end');
  // Parts of the site bring their own scripts, so they stand where the body begins: nothing is painted before that.
  const before = html.slice(0, Math.max(html.indexOf('<main'), 0));
  for (const script of WANTED_SCRIPTS) require(before.includes(`src="${script}`), `${script} is missing`);
  require(count(html, '<script') === seen.scripts.length + seen.data, 'a script is left');
  for (const mark of LEFT_OVER) require(!html.includes(mark), `${mark} is left`);
  return faults;
}

const count = (html: string, part: string): number => html.split(part).length - 1;
