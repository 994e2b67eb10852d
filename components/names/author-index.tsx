import '@/components/names/names.css';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/listing/pagination';
import { Num } from '@/components/ui/number';
import { strings } from '@/content/strings';
import type { AuthorIndex, ListedAuthor } from '@/lib/authors/index-queries';
import { showCount } from '@/lib/site/display';
import { authorsUrl, authorUrl } from '@/lib/site/urls';

interface Props {
  index: AuthorIndex;
  page: number;
  pageSize: number;
}

/** Everybody who wrote here, letter by letter; the letters lead to the page on which each begins. */
export function AuthorIndexPage({ index: { authors, letters, total }, page, pageSize }: Props) {
  const pageOf = (before: number) => Math.floor(before / pageSize) + 1;
  // Letters before those of this page have nobody on it.
  const groups = letters.map(({ letter }) => ({ letter, ofLetter: authors.filter((one) => one.letter === letter) }));
  return (
    <div className="wide">
      <PageHeader
        title={strings.author.all}
        lead={strings.author.lead}
        count={showCount(total, strings.count.authors)}
      />
      {total === 0 && <p className="empty">{strings.author.empty}</p>}
      <nav className="letters" aria-label={strings.author.letters}>
        {letters.map(({ letter, before }) => (
          <a key={letter} href={`${pageOf(before) === page ? '' : authorsUrl(pageOf(before))}#${idOf(letter)}`}>
            {letter}
          </a>
        ))}
      </nav>
      {groups.map(({ letter, ofLetter }) =>
        ofLetter.length === 0 ? null : <Letter key={letter} letter={letter} authors={ofLetter} />,
      )}
      <Pagination {...{ page }} pages={Math.ceil(total / pageSize)} pageUrl={authorsUrl} />
    </div>
  );
}

const Letter = ({ letter, authors }: { letter: string; authors: readonly ListedAuthor[] }) => (
  <section className="letter">
    <h2 id={idOf(letter)}>{letter}</h2>
    <ul className="names">
      {authors.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={authorUrl(slug)}>
            <bdi>{name}</bdi>
          </a>{' '}
          <Num value={count} />
        </li>
      ))}
    </ul>
  </section>
);

/** An anchor that needs no encoding, whatever the letter. */
const idOf = (letter: string): string => `letter-${letter.codePointAt(0)?.toString(16) ?? '0'}`;
