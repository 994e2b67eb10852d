import { articleUrl } from '@/lib/site/urls';
import type { SearchOutcome } from '@/lib/search/outcome';

/** What programs are told: README.md, «Search». */
export interface ApiAnswer {
  status: number;
  body: object;
}

const refused = (error: string, more: object = {}): ApiAnswer => ({ status: 400, body: { error, ...more } });

/** A search's outcome as JSON. @param site the site's address, for whole addresses of articles */
export function apiAnswer(outcome: SearchOutcome, site: string): ApiAnswer {
  switch (outcome.kind) {
    case 'found': {
      const { total, partial, results, next, didYouMean, readAs } = outcome;
      return {
        status: 200,
        body: {
          ...{ total, partial },
          results: results.map(({ id, slug, externalId, title, titleMarks, snippet, publishedOn, score }) => ({
            ...{ id, externalId, url: `${site}${articleUrl({ id, slug })}`, title, publishedOn },
            ...{
              score: Math.round(score * 1e4) / 1e4,
              marks: titleMarks,
              snippet: { text: snippet.text, marks: snippet.marks },
            },
          })),
          ...{ didYouMean, readAs, next },
        },
      };
    }
    case 'empty':
      return refused('q is missing: say what to look for');
    case 'no-words':
      return refused('q holds no letter and no digit');
    case 'too-long':
      return refused(`q is longer than ${outcome.most} characters`);
    case 'bad-cursor':
      return refused('cursor is none of ours');
    case 'unknown-name':
      return {
        status: 200,
        body: {
          total: 0,
          partial: 0,
          results: [],
          didYouMean: null,
          readAs: null,
          next: null,
          unknown: { [outcome.field]: outcome.names },
        },
      };
    case 'building':
      return { status: 503, body: { error: 'the index is being made: ask again in a minute' } };
  }
}
