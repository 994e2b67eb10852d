'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NewLink } from '@/components/desk/preview/new-link.client';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { previewWords as words } from '@/content/desk/preview';
import { fill } from '@/content/strings';
import type { PreviewLinkView } from '@/lib/articles/preview-queries';
import type { Outcome } from '@/lib/desk/outcome';
import { showInstant } from '@/lib/site/display';

interface Props {
  articleId: number;
  links: PreviewLinkView[];
  create: (previous: Outcome<string> | null, form: FormData) => Promise<Outcome<string>>;
  revoke: (input: { articleId: number; id: number | 'all' }) => Promise<Outcome>;
}

/** The links by which others see an article before readers do: made, copied, ended. */
export function PreviewLinks({ articleId, links, create, revoke }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const end = async (id: number | 'all') => {
    const outcome = await revoke({ articleId, id });
    setSaid(outcome.kind === 'invalid' ? '' : (outcome.message ?? ''));
    router.refresh();
  };
  return (
    <section className="desk-previews" aria-labelledby="previews">
      <h2 id="previews">{words.title}</h2>
      <p className="field-hint">{words.lead}</p>
      <NewLink articleId={articleId} create={create} onMade={() => router.refresh()} />
      {links.length === 0 ? (
        <p className="field-hint">{words.empty}</p>
      ) : (
        <ul aria-label={words.list}>
          {links.map(({ id, expiresAt, by }) => (
            <li key={id}>
              <span>{fill(words.until, { time: showInstant(new Date(expiresAt)) })}</span>
              {by !== null && <small>{fill(words.by, { name: by })}</small>}
              <Button look="quiet" onPress={() => void end(id)}>
                {words.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {links.length > 1 && (
        <Confirm
          trigger={<Button>{words.revokeAll}</Button>}
          title={words.revokeTitle}
          text={words.revokeText}
          yes={words.revokeAll}
          onYes={() => void end('all')}
        />
      )}
      <p role="status">{said}</p>
    </section>
  );
}
