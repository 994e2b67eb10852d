import { siteUrl } from '@/lib/env';
import { getArticle, getTombstone } from '@/lib/articles/queries';
import { bibtex } from '@/lib/feeds/bibtex';
import { cslFile, cslItem, type CslItem } from '@/lib/feeds/csl';
import { ris } from '@/lib/feeds/ris';
import { CITE_TYPES } from '@/lib/feeds/signposts';
import type { CiteFormat } from '@/lib/site/cite-urls';
import { parseId } from '@/lib/site/urls';

const WRITERS: Record<CiteFormat, (item: CslItem) => string> = { 'bib': bibtex, 'ris': ris, 'csl.json': cslFile };

/** An article's citation as a file to keep, for no engine to list; 410 for one that was withdrawn, 404 for what never was public. */
export async function answerCitation(id: string, format: CiteFormat): Promise<Response> {
  const parsed = parseId(id);
  if (parsed === null) return new Response(null, { status: 404 });
  const record = await getArticle(parsed);
  if (record === null) return new Response(null, { status: (await getTombstone(parsed)) ? 410 : 404 });
  const item = cslItem(record, siteUrl());
  return new Response(WRITERS[format](item), {
    headers: {
      'content-type': `${CITE_TYPES[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="${item.id}.${format.replace('csl.', '')}"`,
      'x-robots-tag': 'noindex',
    },
  });
}
