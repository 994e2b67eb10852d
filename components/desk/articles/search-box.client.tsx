'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { articlesWords as words } from '@/content/desk/articles';
import { deskListUrl, listParams, type DeskFilter } from '@/lib/articles/desk-filter';

/** Milliseconds without a key after which the list follows. */
const PAUSE = 250;

/** Searches as one types: the address follows, the focus stays. Without script it is a form. */
export function SearchBox({ filter }: { filter: DeskFilter }) {
  const router = useRouter();
  const [text, setText] = useState(filter.q);
  const [sent, setSent] = useState(filter.q);
  const [isWaiting, wait] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Changed from elsewhere, as by taking the filter away: then the field says so. Its own echo leaves it alone.
  if (filter.q !== sent && !isWaiting) {
    setSent(filter.q);
    setText(filter.q);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (q: string) => {
    clearTimeout(timer.current);
    setSent(q.trim());
    wait(() => router.replace(deskListUrl({ ...filter, q: q.trim() }), { scroll: false }));
  };
  const type = (q: string) => {
    setText(q);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(q), PAUSE);
  };
  return (
    <form
      role="search"
      action="/admin/articles"
      className="article-search"
      onSubmit={(event) => {
        event.preventDefault();
        go(text);
      }}
    >
      {listParams({ ...filter, q: '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="q"
        dir="auto"
        autoComplete="off"
        aria-label={words.searchLabel}
        placeholder={words.search}
        value={text}
        data-list-search
        aria-busy={isWaiting}
        onChange={(event) => type(event.target.value)}
      />
    </form>
  );
}
