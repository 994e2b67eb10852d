import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { DraftContent } from '@/lib/articles/draft';
import { db } from '@/lib/db/client';
import type { Choice } from '@/lib/desk/choice';

/** The names of what a working copy has chosen: a form that searches long lists does not bring them along. */
export async function chosenNames(
  actor: Actor,
  { authorIds, tagIds, seriesId }: Pick<DraftContent, 'authorIds' | 'tagIds' | 'seriesId'>,
): Promise<{ authors: Choice[]; tags: Choice[]; series: Choice[] }> {
  requirePermission(actor, 'catalogue.read');
  const select = { id: true, name: true } as const;
  const [authors, tags, series] = await Promise.all([
    db().author.findMany({ where: { id: { in: authorIds } }, select }),
    db().tag.findMany({ where: { id: { in: tagIds } }, select }),
    seriesId === null ? [] : db().series.findMany({ where: { id: seriesId }, select }),
  ]);
  return { authors, tags, series };
}

/** The names of all that any of these working copies has chosen, for comparing them in words. */
export interface ChosenNames {
  sections: Choice[];
  issues: Choice[];
  authors: Choice[];
  tags: Choice[];
  series: Choice[];
  pictures: Choice[];
}

type Chosen = Pick<DraftContent, 'sectionId' | 'issueId' | 'authorIds' | 'tagIds' | 'leadMediaId' | 'seriesId'>;

export async function namesIn(actor: Actor, contents: readonly Chosen[]): Promise<ChosenNames> {
  const ids = (name: 'sectionId' | 'issueId' | 'leadMediaId' | 'seriesId') =>
    contents.flatMap((one) => one[name] ?? []);
  const all = {
    authorIds: contents.flatMap(({ authorIds }) => authorIds),
    tagIds: contents.flatMap(({ tagIds }) => tagIds),
    seriesId: null,
  };
  const [people, sections, issues, series, pictures] = await Promise.all([
    chosenNames(actor, all),
    db().section.findMany({ where: { id: { in: ids('sectionId') } }, select: { id: true, name: true } }),
    db().issue.findMany({ where: { id: { in: ids('issueId') } }, select: { id: true, number: true } }),
    db().series.findMany({ where: { id: { in: ids('seriesId') } }, select: { id: true, name: true } }),
    db().media.findMany({ where: { id: { in: ids('leadMediaId') } }, select: { id: true, name: true, path: true } }),
  ]);
  return {
    ...people,
    sections,
    series,
    issues: issues.map(({ id, number }) => ({ id, name: String(number) })),
    pictures: pictures.map(({ id, name, path }) => ({ id, name: name === '' ? path : name })),
  };
}
