import { PageHeader } from '@/components/layout/page-header';
import { Found } from '@/components/search/found';
import { SearchIntro } from '@/components/search/intro';
import { Limits } from '@/components/search/limits';
import { Nothing } from '@/components/search/nothing';
import { SearchForm } from '@/components/search/search-form';
import { searchPage as words } from '@/content/search-page';
import { fill, strings } from '@/content/strings';
import type { Named } from '@/lib/articles/article';
import type { SearchView } from '@/lib/search/page-queries';
import { showNumber } from '@/lib/site/display';
import '@/components/search/search.css';

interface Props {
  view: SearchView;
  sections: readonly Named[];
}

/** The search: what is asked above, what was found below. Complete without a script. */
export function SearchPage({ view, sections }: Props) {
  const { address, outcome, limits, wrong } = view;
  const why = whyNot(outcome);
  return (
    <div className="wide search">
      <PageHeader title={words.title} />
      <SearchForm address={address} wrong={wrong} />
      {wrong.address && <p className="search-note">{words.badAddress}</p>}
      <Limits limits={limits} address={address} />
      {outcome.kind === 'empty' && <SearchIntro />}
      {outcome.kind === 'found' && <Found view={view} found={outcome} sections={sections} />}
      {why !== null && <Nothing why={why} found={null} isNarrowed={limits.length > 0} {...{ address, sections }} />}
    </div>
  );
}

/** Why nothing could be searched for, in a sentence; null when something was. */
function whyNot(outcome: SearchView['outcome']): string | null {
  switch (outcome.kind) {
    case 'too-long':
      return fill(words.tooLong, { most: showNumber(outcome.most) });
    case 'no-words':
      return words.noWords;
    case 'bad-cursor':
      return words.badAddress;
    case 'building':
      return words.building;
    case 'unknown-name':
      return fill(words.unknown[outcome.field], { names: outcome.names.join(`${strings.punctuation.comma} `) });
    default:
      return null;
  }
}
