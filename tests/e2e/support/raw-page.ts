import { Parser } from 'htmlparser2';
import { mainSite } from './sites';

interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Whether it stands before </head> in the bytes as they came. */
  inHead: boolean;
}

/** A page as a program sees it that runs no script and is nobody in particular. */
export class RawPage {
  private constructor(
    readonly path: string,
    readonly status: number,
    readonly headers: Headers,
    readonly html: string,
    readonly tags: readonly Tag[],
  ) {}

  static async ask(path: string): Promise<RawPage> {
    const answer = await fetch(mainSite.origin + path, { headers: { 'user-agent': 'plain/1.0', 'accept': '*/*' } });
    const html = await answer.text();
    return new RawPage(path, answer.status, answer.headers, html, tagsOf(html));
  }

  named(name: string): Tag[] {
    return this.tags.filter((tag) => tag.name === name);
  }

  /** Values of the meta tags of this name or property. */
  meta(name: string): string[] {
    const found = this.named('meta').filter(({ attributes: { name: one, property } }) => (one ?? property) === name);
    return found.map(({ attributes }) => attributes['content'] ?? '');
  }

  /** Attributes of the links of this relation. */
  links(rel: string): Record<string, string>[] {
    return this.named('link').flatMap(({ attributes }) => (attributes['rel'] === rel ? [attributes] : []));
  }

  get title(): string {
    return this.named('title').find(({ inHead }) => inHead)?.text ?? '';
  }

  /** The structured data, by type. */
  get data(): Map<string, Record<string, unknown>> {
    const scripts = this.named('script').filter(({ attributes }) => attributes['type'] === 'application/ld+json');
    return new Map(
      scripts.map(({ text }) => {
        const one = JSON.parse(text) as Record<string, unknown>;
        return [String(one['@type']), one];
      }),
    );
  }
}

function tagsOf(html: string): Tag[] {
  const end = html.indexOf('</head>');
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, text: '', inHead: parser.startIndex < end };
      tags.push(tag);
      open.push(tag);
    },
    ontext: (text) => open.forEach((tag) => (tag.text += text)),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return tags;
}
