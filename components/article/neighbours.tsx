import { strings } from '@/content/strings';
import type { Around, ArticleCard } from '@/lib/articles/article';
import { articleUrl } from '@/lib/site/urls';

/** The pieces before and after this one: in its section by time, and in its issue by the printed pages. */
export function Neighbours({ around: { older, newer, before, after } }: { around: Around }) {
  const { moreInSection, moreInIssue, previous, next, previousInIssue, nextInIssue } = strings.article;
  return (
    <>
      <Pair label={moreInSection} back={older} onward={newer} words={[previous, next]} rels={['prev', 'next']} />
      <Pair label={moreInIssue} back={before} onward={after} words={[previousInIssue, nextInIssue]} />
    </>
  );
}

interface PairProps {
  label: string;
  back: ArticleCard | null;
  onward: ArticleCard | null;
  words: readonly [back: string, onward: string];
  /** Of several pairs one alone is what a browser goes on to. */
  rels?: readonly [back: string, onward: string];
}

function Pair({ label, back, onward, words, rels }: PairProps) {
  if (!back && !onward) return null;
  return (
    <nav className="neighbours" aria-label={label}>
      {back && (
        <a className="neighbour" href={articleUrl(back)} rel={rels?.[0]}>
          <span>{words[0]}</span>
          <bdi>{back.title}</bdi>
        </a>
      )}
      {onward && (
        <a className="neighbour neighbour-newer" href={articleUrl(onward)} rel={rels?.[1]}>
          <span>{words[1]}</span>
          <bdi>{onward.title}</bdi>
        </a>
      )}
    </nav>
  );
}
