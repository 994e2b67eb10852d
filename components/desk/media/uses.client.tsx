'use client';

import { useEffect, useState } from 'react';
import type { ListUses } from '@/components/desk/media/doors';
import { mediaWords } from '@/content/desk/media';
import { fill, strings } from '@/content/strings';
import type { MediaUse, MediaUses } from '@/lib/media/media';
import { showCount, showPlainNumber } from '@/lib/site/display';

const words = mediaWords.uses;

/** Where a file is used, with the ways there. */
export function Uses({ id, listUses }: { id: number; listUses: ListUses }) {
  const [found, setFound] = useState<MediaUses | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isLate = false;
    void listUses({ id })
      .then((outcome) => (outcome.kind === 'done' ? outcome.value : ('failed' as const)))
      .catch(() => 'failed' as const)
      .then((uses) => {
        if (!isLate) setFound(uses);
      });
    return () => {
      isLate = true;
    };
  }, [id, listUses]);
  return (
    <section className="media-uses">
      <h3>{words.title}</h3>
      {typeof found === 'string' ? (
        <p>{found === 'loading' ? words.loading : mediaWords.failed}</p>
      ) : (
        <Found {...found} />
      )}
    </section>
  );
}

function Found({ uses, hidden }: MediaUses) {
  if (uses.length === 0 && hidden === 0) return <p>{words.none}</p>;
  return (
    <ul>
      {uses.map((use) => (
        <li key={use.kind === 'article' ? `a${use.id}` : `i${use.number}`}>
          <Use use={use} />
        </li>
      ))}
      {hidden > 0 && <li>{showCount(hidden, words.hidden)}</li>}
    </ul>
  );
}

function Use({ use }: { use: MediaUse }) {
  if (use.kind === 'issue') {
    return <a href="/admin/issues">{fill(words.issue, { number: showPlainNumber(use.number) })}</a>;
  }
  const places = use.places.map((place) => words.places[place]).join(`${strings.punctuation.comma} `);
  return (
    <>
      <a href={`/admin/articles/${use.id}`}>{fill(words.article, { title: use.title })}</a> <small>{places}</small>
    </>
  );
}
