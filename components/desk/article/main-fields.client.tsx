'use client';

import { useState } from 'react';
import { RichText } from '@/components/desk/editor/rich-text.client';
import type { SideTools } from '@/components/desk/article/side.client';
import type { ArticleInHand } from '@/components/desk/article/use-article';
import { ProofPanel } from '@/components/desk/proof/proof-panel.client';
import { Field } from '@/components/desk/ui/field.client';
import { articleWords as words } from '@/content/desk/article';
import { site } from '@/content/site';
import { fill } from '@/content/strings';

interface Props {
  hand: ArticleInHand;
  isReadOnly: boolean;
  tools: SideTools;
  isProofOpen: boolean;
  errors: Record<string, string>;
  onEditor: (name: string, handle: { select(text: string): void }) => void;
  onShow: (name: string, found: string) => void;
}

/** What is read: title, subtitle, the text, and the magazine's own note, which is never a part of it. */
export function MainFields({ hand, isReadOnly, tools, isProofOpen, errors, onEditor, onShow }: Props) {
  const { content, change, edition } = hand;
  // A fix of the proof helper replaces a text from outside: its editor begins anew with it.
  const [fixes, setFixes] = useState(0);
  const fix = (name: string, value: string) => {
    change({ [name]: value });
    if (name.endsWith('Html')) setFixes(fixes + 1);
  };
  const editorKey = `${edition}.${fixes}`;
  const wrong = (name: 'bodyHtml' | 'noteHtml') => errors[name] !== undefined && { error: errors[name] };
  return (
    <div className="article-main">
      <Field
        className="field field-title"
        label={words.fields.title}
        name="title"
        rows={1}
        value={content.title}
        onChange={(title) => change({ title: title.replace(/\s*\n\s*/gu, ' ') })}
        isReadOnly={isReadOnly}
      />
      <Field
        label={words.fields.subtitle}
        name="subtitle"
        value={content.subtitle}
        onChange={(subtitle) => change({ subtitle })}
        isReadOnly={isReadOnly}
      />
      {isProofOpen && (
        <ProofPanel
          fields={[
            { name: 'title', label: words.fields.title, text: content.title },
            { name: 'subtitle', label: words.fields.subtitle, text: content.subtitle },
            { name: 'excerpt', label: words.fields.excerpt, text: content.excerpt },
            { name: 'bodyHtml', label: words.fields.body, html: content.bodyHtml },
            { name: 'noteHtml', label: words.fields.note, html: content.noteHtml },
          ]}
          onFix={fix}
          onShow={onShow}
        />
      )}
      <RichText
        key={`body.${editorKey}`}
        isReadOnly={isReadOnly}
        initialHtml={content.bodyHtml}
        onChange={(bodyHtml) => change({ bodyHtml })}
        label={words.fields.body}
        chooseImage={tools.chooseImage}
        onReady={(handle) => onEditor('bodyHtml', handle)}
        {...wrong('bodyHtml')}
      />
      <section className="article-note" aria-label={words.fields.note}>
        <p className="field-label">{words.fields.note}</p>
        <p className="field-hint">{words.fields.noteHint}</p>
        <RichText
          key={`note.${editorKey}`}
          size="small"
          isReadOnly={isReadOnly}
          initialHtml={content.noteHtml}
          onChange={(noteHtml) => change({ noteHtml })}
          label={words.fields.note}
          onReady={(handle) => onEditor('noteHtml', handle)}
          {...wrong('noteHtml')}
        />
        <Field
          label={words.fields.noteLabel}
          name="noteLabel"
          hint={fill(words.fields.noteLabelHint, { label: site.defaultNoteLabel })}
          value={content.noteLabel}
          onChange={(noteLabel) => change({ noteLabel })}
          isReadOnly={isReadOnly}
        />
      </section>
    </div>
  );
}
