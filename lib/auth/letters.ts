import { letters } from '@/content/desk/letters';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { escapeHtml } from '@/lib/html/escape';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

interface Words {
  subject: string;
  before: string;
  /** What the link is called; the same as text has its address. */
  button?: string;
  after: string;
}

interface Facts {
  /** To whom. */
  name: string;
  link?: string;
  email?: string;
}

const INK = '#211d19';
const BUTTON = `display:inline-block;padding:8px 20px;color:#fff;background:${INK};border-radius:5px;text-decoration:none`;

/** A letter of the site: as text, and as simple a page as programs for letters understand, from right to left. */
export function letterOf(words: Words, { name, link, email = '' }: Facts): Letter {
  const say = (template: string): string => fill(template, { site: site.name, name, email });
  const [greeting, before, after] = [letters.greeting, words.before, words.after].map(say);
  const text = [greeting, before, link, after, site.name].filter((part) => part !== undefined).join('\n\n');
  const paragraph = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;
  const parts = [
    ...[greeting, before].map((part = '') => paragraph(escapeHtml(part))),
    ...(link === undefined ? [] : linkParts(link, words.button ?? link).map(paragraph)),
    ...[after, site.name].map((part = '') => paragraph(escapeHtml(part))),
  ];
  return { subject: say(words.subject), text: `${text}\n`, html: pageOf(say(words.subject), parts.join('')) };
}

const linkParts = (link: string, name: string): string[] => {
  const address = escapeHtml(link);
  return [
    `<a href="${address}" style="${BUTTON}">${escapeHtml(name)}</a>`,
    `<small>${escapeHtml(letters.byHand)}<bdi dir="ltr" style="word-break:break-all">${address}</bdi></small>`,
  ];
};

const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.8 Tahoma,Arial,sans-serif;color:${INK};background:#fff">
<div dir="rtl" style="max-width:560px;margin:0 auto;text-align:start">${body}</div>
</body></html>
`;
