import { Extension, type Attribute } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';

/** An attribute that is read and written as it stands. */
export const kept = (name: string): Attribute => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(name),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === 'string' ? { [name]: attributes[name] } : {},
});

/** The attributes of these names, as they stand. */
export const keptAll = (...names: string[]): Record<string, Attribute> =>
  Object.fromEntries(names.map((name) => [name, kept(name)]));

/** An attribute that only the editor knows: it is written as `data-…`, which `write` leaves out. */
export const inner = (name: string): Attribute => ({
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
});

/** The text of an attribute; null when it has none. */
export function textOf(owner: Node | Mark, name: string): string | null {
  const value: unknown = owner.attrs[name];
  return typeof value === 'string' ? value : null;
}

/** Language and direction may stand on anything; direction is otherwise inherited, and never written. */
export const langAndDir = (types: string[]) =>
  Extension.create({
    name: 'langAndDir',
    addGlobalAttributes: () => [{ types, attributes: keptAll('lang', 'dir') }],
  });
