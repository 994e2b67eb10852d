import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOf } from '@/lib/search/index/document';
import { rank, readQuery } from '@/lib/search/rank/find';
import { memoryCorpus } from './memory-corpus';

/** How well the ranking does on the development set, when it lies beside the project. Its text is no part of ours. */

export const DEVELOPMENT_SET = path.resolve('../shared/search-dev');
/** Typed on the wrong keyboard, or a handful: told, but no part of the average. */
const ASIDE = new Set(['kbd', 'digits']);

interface Passage {
  id: string;
  title: string;
  body: string;
}

export interface Question {
  id: string;
  family: string;
  text: string;
  relevant: Record<string, number>;
}

const linesOf = <T>(folder: string, file: string): T[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export const hasDevelopmentSet = (folder = DEVELOPMENT_SET): boolean => existsSync(path.join(folder, 'queries.jsonl'));

export function readDevelopmentSet(folder = DEVELOPMENT_SET) {
  return { passages: linesOf<Passage>(folder, 'corpus.jsonl'), questions: linesOf<Question>(folder, 'queries.jsonl') };
}

export interface Quality {
  family: string;
  n: number;
  ndcg: number;
  recall: number;
  /** Share of queries that found nothing. */
  zero: number;
}

/** nDCG at 10, recall at 100 and empty answers by family, and over all families but two. */
export async function measureQuality(
  { passages, questions }: ReturnType<typeof readDevelopmentSet>,
  isWanted: (question: Question) => boolean = () => true,
): Promise<Quality[]> {
  const corpus = memoryCorpus(passages.map(documentFor));
  const families = new Map<string, { ndcg: number; recall: number; zero: number }[]>();
  for (const question of questions.filter(isWanted)) {
    const { query } = await readQuery(question.text, corpus);
    const { best } = await rank(query.words, corpus);
    const own = families.get(question.family) ?? [];
    own.push(
      scoreOf(
        question,
        best.map((doc) => passages[doc - 1]?.id ?? ''),
      ),
    );
    families.set(question.family, own);
  }
  const rows = [...families].map(([family, scores]) => ({ family, n: scores.length, ...meanOf(scores) }));
  const core = rows.filter(({ family }) => !ASIDE.has(family));
  return [...rows, { family: '~ ALL', n: core.reduce((sum, { n }) => sum + n, 0), ...meanOf(core) }];
}

const documentFor = ({ title, body }: Passage, index: number) =>
  documentOf({
    ...{ id: index + 1, title, bodyText: body, subtitle: null, noteHtml: null, sectionId: 1, section: '' },
    ...{ issueId: null, day: 0, publishedAt: new Date(0), authors: [], tags: [] },
  });

function scoreOf({ relevant }: Question, ids: string[]) {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
  const found = ids.map((id, place) => ({ grade: relevant[id] ?? 0, place })).filter(({ grade }) => grade > 0);
  const sum = (gains: number[]) => gains.reduce((total, one) => total + one, 0);
  const ideal = Object.values(relevant)
    .sort((one, other) => other - one)
    .slice(0, 10);
  return {
    ndcg:
      sum(found.filter(({ place }) => place < 10).map(({ grade, place }) => gain(grade, place))) / sum(ideal.map(gain)),
    recall: found.length / ideal.length,
    zero: ids.length === 0 ? 1 : 0,
  };
}

function meanOf(scores: { ndcg: number; recall: number; zero: number }[]) {
  const mean = (of: (one: { ndcg: number; recall: number; zero: number }) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / Math.max(scores.length, 1);
  return { ndcg: mean(({ ndcg }) => ndcg), recall: mean(({ recall }) => recall), zero: mean(({ zero }) => zero) };
}
