'use client';

import type { ReactNode } from 'react';
import { LeadPicture } from '@/components/desk/article/lead-picture.client';
import type { ArticleInHand } from '@/components/desk/article/use-article';
import { Choice } from '@/components/desk/ui/choice.client';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Field } from '@/components/desk/ui/field.client';
import { PickMany } from '@/components/desk/ui/pick-many.client';
import { Pick } from '@/components/desk/ui/pick.client';
import { TimeField } from '@/components/desk/ui/time-field.client';
import { articleWords as words } from '@/content/desk/article';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import type { DraftContent } from '@/lib/articles/draft';
import type { Standing } from '@/lib/articles/life';

interface Named {
  id: number;
  name: string;
}

export interface Choices {
  sections: Named[];
  authors: Named[];
  tags: Named[];
  issues: Named[];
  series: Named[];
}

export interface Picture {
  id: number;
  src: string;
  alt: string;
  caption: string;
  width: number | null;
  height: number | null;
}

/** What the form can do with other rooms of the desk. */
export interface SideTools {
  chooseImage: () => Promise<Picture | null>;
  /** The lead picture as the article was opened. */
  lead: Picture | null;
  createAuthor?: (name: string) => Promise<Named | null>;
  createTag: (name: string) => Promise<Named | null>;
  createSeries: (name: string) => Promise<Named | null>;
  /** Given where there are more than a form can hold. */
  searchAuthors?: (text: string) => Promise<Named[]>;
  searchTags?: (text: string) => Promise<Named[]>;
  searchSeries?: (text: string) => Promise<Named[]>;
  /** What follows below the fields: corrections, preview links. */
  after: ReactNode;
}

interface Props {
  article: Standing & { id: number; mayEdit: boolean; mayPublish: boolean };
  hand: ArticleInHand;
  choices: Choices;
  tools: SideTools;
  errors: Record<string, string>;
}

/** The facts of an article: when, where, by whom. */
export function ArticleSide({ article, hand, choices, tools, errors }: Props) {
  const { content, change } = hand;
  const isReadOnly = !article.mayEdit;
  const wrong = (name: keyof DraftContent) => errors[name] !== undefined && { error: errors[name] };
  return (
    <aside className="article-side">
      <Group title={words.groups.publishing}>
        <DateField
          label={words.fields.publishedOn}
          {...wrong('publishedOn')}
          hint={words.fields.publishedOnHint}
          value={content.publishedOn}
          onChange={(publishedOn) => change({ publishedOn })}
          isDisabled={isReadOnly}
        />
        <TimeField
          label={words.fields.publishedTime}
          {...wrong('publishedTime')}
          hint={fill(words.fields.zone, { zone: site.timeZone })}
          value={content.publishedTime}
          onChange={(publishedTime) => change({ publishedTime })}
          isDisabled={isReadOnly}
        />
        <Text hand={hand} name="printedHijri" hint={words.fields.printedHijriHint} isReadOnly={isReadOnly} />
      </Group>
      <Group title={words.groups.place}>
        <Choice
          label={words.fields.section}
          {...wrong('sectionId')}
          items={choices.sections}
          value={content.sectionId}
          onChange={(sectionId) => change({ sectionId })}
          isDisabled={isReadOnly}
        />
        <PickMany
          label={words.fields.authors}
          {...wrong('authorIds')}
          items={choices.authors}
          values={content.authorIds}
          onChange={(authorIds) => change({ authorIds })}
          isDisabled={isReadOnly}
          isOrdered
          {...(tools.createAuthor && { onCreate: tools.createAuthor })}
          {...(tools.searchAuthors && { search: tools.searchAuthors })}
        />
        <PickMany
          label={words.fields.tags}
          {...wrong('tagIds')}
          items={choices.tags}
          values={content.tagIds}
          onChange={(tagIds) => change({ tagIds })}
          isDisabled={isReadOnly}
          onCreate={tools.createTag}
          {...(tools.searchTags && { search: tools.searchTags })}
        />
      </Group>
      <Group title={words.groups.issue}>
        <Pick
          label={words.fields.issue}
          {...wrong('issueId')}
          items={choices.issues}
          value={content.issueId}
          onChange={(issueId) => change({ issueId })}
          isDisabled={isReadOnly}
        />
        <div className="field-row">
          <Text hand={hand} name="pageStart" isReadOnly={isReadOnly} />
          <Text hand={hand} name="pageEnd" isReadOnly={isReadOnly} />
        </div>
      </Group>
      <Group title={words.groups.series}>
        <Pick
          label={words.fields.series}
          {...wrong('seriesId')}
          items={choices.series}
          value={content.seriesId}
          onChange={(seriesId) => change({ seriesId, ...(seriesId === null && { seriesPart: '' }) })}
          isDisabled={isReadOnly}
          onCreate={tools.createSeries}
          {...(tools.searchSeries && { search: tools.searchSeries })}
        />
        <Text hand={hand} name="seriesPart" hint={words.fields.seriesPartHint} isReadOnly={isReadOnly} />
      </Group>
      <Group title={words.groups.picture}>
        <LeadPicture
          lead={content.leadMediaId === null ? null : tools.lead}
          chosenId={content.leadMediaId}
          choose={tools.chooseImage}
          onChange={(leadMediaId) => change({ leadMediaId })}
          isDisabled={isReadOnly}
        />
      </Group>
      <Group title={words.groups.summary}>
        <Text hand={hand} name="excerpt" rows={4} hint={words.fields.excerptHint} isReadOnly={isReadOnly} />
        <Text hand={hand} name="slug" hint={words.fields.slugHint} isReadOnly={isReadOnly} />
      </Group>
      {article.mayPublish && (
        <Group title={words.groups.more}>
          <p>
            <a href={`/admin/views/${article.id}`}>{words.fields.baselineLink}</a>
          </p>
          {tools.after}
        </Group>
      )}
    </aside>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="side-group" open>
    <summary>{title}</summary>
    <div className="side-fields">{children}</div>
  </details>
);

interface TextProps {
  hand: ArticleInHand;
  name: 'printedHijri' | 'pageStart' | 'pageEnd' | 'seriesPart' | 'excerpt' | 'slug';
  hint?: string;
  rows?: number;
  isReadOnly: boolean;
}

const Text = ({ hand, name, ...props }: TextProps) => (
  <Field
    label={words.fields[name]}
    name={name}
    value={hand.content[name]}
    onChange={(value) => hand.change({ [name]: value })}
    {...props}
  />
);
