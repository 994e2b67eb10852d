import type { Node } from '@tiptap/pm/model';
import { textOf } from '@/components/desk/editor/schema/attributes';

interface Place {
  pos: number;
  node: Node;
}

/** Where a text calls its notes, and where they are. */
export interface NoteSurvey {
  /** Each note that is called, by its first call, with all its calls. */
  calls: Map<string, Place[]>;
  notes: Map<string, Place>;
  list: Place | null;
}

const known = new WeakMap<Node, NoteSurvey>();

/** The calls and the notes of a text. */
export function surveyNotes(doc: Node): NoteSurvey {
  const before = known.get(doc);
  if (before) return before;
  const survey: NoteSurvey = { calls: new Map(), notes: new Map(), list: null };
  doc.descendants((node, pos) => {
    const key = textOf(node, 'note') ?? '';
    if (node.type.name === 'noteReference') survey.calls.set(key, [...(survey.calls.get(key) ?? []), { pos, node }]);
    if (node.type.name === 'note') survey.notes.set(key, { pos, node });
    if (node.type.name === 'footnotes') survey.list = { pos, node };
  });
  known.set(doc, survey);
  return survey;
}

/** The notes in the order of their calls, then those that nothing calls. */
export const orderOf = ({ calls, notes }: NoteSurvey): string[] => [
  ...[...calls.keys()].filter((key) => notes.has(key)),
  ...[...notes.keys()].filter((key) => !calls.has(key)),
];
