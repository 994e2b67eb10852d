import { Pages } from '@/lib/front/cache/pages';
import type { Rendered } from '@/lib/front/inner/renderer';
import { Counts } from '@/lib/front/metrics/counts';
import { Page } from '@/lib/front/page/page';
import { newReads } from '@/lib/freshness/reads';

type Reply = Partial<Omit<Rendered, 'body' | 'reads'>> & {
  body?: string | null;
  tags?: string[];
  until?: number;
  says?: number;
};

/** A promise, and how to keep it. */
export function promised<T = void>(): { promise: Promise<T>; keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (keep = resolve));
  return { promise, keep };
}

/** Lets everything go on that waits for nothing outside. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Pages before a framework of our own: it says what it is told to say, and keeps account of what it was asked. */
export function pagesBefore(reply: (path: string, turn: number) => Reply | Promise<Reply>, maxBytes = 1_048_576) {
  const asked: string[] = [];
  const state = { running: 0, most: 0 };
  const render = async (path: string): Promise<Rendered> => {
    asked.push(path);
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    try {
      const {
        body = '<!doctype html>',
        tags = ['a'],
        until = Infinity,
        says = 200,
        ...rest
      } = await reply(path, asked.length);
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        ...rest,
        body: body === null ? null : Buffer.from(body),
        reads: { ...newReads(), tags: new Set(tags), until, status: says },
      };
    } finally {
      state.running -= 1;
    }
  };
  const counts = new Counts();
  const pages = new Pages({
    renderer: { render },
    makePage: ({ headers, body, reads }, { key, file }) =>
      new Page({
        ...{ label: key, type: headers['content-type'] ?? '', body, headers: {} },
        ...{ kind: file ? 'file' : 'page', tags: reads.tags, until: reads.until, status: reads.status },
      }),
    mayRetry: () => () => false,
    midnight: () => Infinity,
    maxBytes,
    counts,
  });
  pages.setLive(true);
  /** The words of the page that is given for this key; of another answer, its kind. */
  const read = async (key: string, file = false): Promise<string> => {
    const answer = await pages.answer(key, file);
    if (answer.kind !== 'page') return answer.kind;
    const { body } = await answer.page.variant('identity');
    return answer.age === undefined ? body.toString() : `${body.toString()}, ${answer.age} s old`;
  };
  return { pages, counts, asked, state, read };
}
