'use client';

import { MoreMenu } from '@/components/desk/article/more-menu.client';
import { SaveStateLine } from '@/components/desk/article/save-state';
import type { ArticleInHand } from '@/components/desk/article/use-article';
import type { Moves } from '@/components/desk/article/use-moves';
import { Button } from '@/components/desk/ui/button.client';
import { articleWords as words } from '@/content/desk/article';
import { fill, strings } from '@/content/strings';
import { allows, type Standing } from '@/lib/articles/life';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';

interface Props {
  article: Standing & { id: number; url: string; mayEdit: boolean; mayPublish: boolean };
  hand: ArticleInHand;
  presence: { others: string[]; isBehind: boolean };
  moves: Moves;
  isProofOpen: boolean;
  onProof: () => void;
}

/** Where the article stands, whether all is saved, who else is here, and what can be done with it. */
export function TopBar({ article, hand, presence, moves, isProofOpen, onProof }: Props) {
  const { id, status, isTrashed } = article;
  const { saver, state, content } = hand;
  // Nothing waits for readers: the main button has nothing to do.
  const isSame = status === 'published' && saver.base.version === 0 && state.kind === 'saved';
  const hasChanges = (status === 'published' || status === 'withdrawn') && saver.base.version > 0;
  return (
    <header className="article-bar">
      <h1 className="unseen">{content.title.trim() === '' ? words.untitled : content.title}</h1>
      <div className="article-bar-state">
        <a href="/admin/articles">{words.toList}</a>
        <span className={`badge badge-${isTrashed ? 'trashed' : status}`}>
          {words.status[isTrashed ? 'trashed' : status]}
        </span>
        {status === 'published' && !isTrashed && (
          <a href={article.url} target="_blank" rel="noreferrer">
            {words.actions.view}
          </a>
        )}
        {hasChanges && <span className="badge">{words.hasChanges}</span>}
        <SaveStateLine state={state} isUntouched={saver.base.version === 0} onRetry={() => saver.retry()} />
        {presence.others.length > 0 && (
          <p className="article-present" role="status">
            {fill(words.present, { names: presence.others.join(`${strings.punctuation.comma} `) })}
          </p>
        )}
        {presence.isBehind && (
          <p className="article-present">
            {words.newer}{' '}
            <button type="button" className="link-button" onClick={() => location.reload()}>
              {strings.errors.retry}
            </button>
          </p>
        )}
      </div>
      <div className="article-bar-moves">
        <Button look="quiet" onPress={onProof} aria-pressed={isProofOpen}>
          {words.actions.proof}
        </Button>
        <a className="button button-quiet" href={`/admin/preview/${id}`} target="_blank" rel="noreferrer">
          {words.actions.preview}
        </a>
        {article.mayEdit && !isTrashed && (
          <Button onPress={() => void moves.keep()} isDisabled={moves.isBusy}>
            {words.actions.keep}
          </Button>
        )}
        {article.mayPublish && allows(article, 'publish') && (
          <Button look="main" onPress={() => void moves.publish()} isDisabled={moves.isBusy || isSame}>
            {publishLabel(article, content.publishedOn)}
          </Button>
        )}
        <MoreMenu article={article} hasChanges={hasChanges} moves={moves} />
      </div>
      <p className={moves.said?.isBad === true ? 'article-said form-refused' : 'article-said'} role="status">
        {moves.said?.text}
      </p>
    </header>
  );
}

function publishLabel({ status }: Standing, publishedOn: string): string {
  if (status === 'withdrawn') return words.actions.publishAgain;
  if (status === 'published') return words.actions.publishChanges;
  return publishedOn > dateIn(site.timeZone) ? words.actions.schedule : words.actions.publish;
}
