import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Figure } from '@/components/desk/editor/schema/figure';
import { textOf } from '@/components/desk/editor/schema/attributes';
import { editorWords } from '@/content/desk/editor';

const words = editorWords.figure;

/** An element with properties, and children. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (globalThis.Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

let counter = 0;

/** A picture on the desk: below it what it shows in words, without which it is not complete, and its caption. */
const figureView: NodeViewRenderer = ({ node: first, getPos, editor }) => {
  let node = first;
  counter += 1;
  const img = make('img');
  const alt = make('input', { type: 'text', id: `figure-alt-${counter}`, dir: 'auto' });
  const warning = make('p', {
    className: 'field-error',
    id: `figure-warning-${counter}`,
    textContent: words.altMissing,
  });
  const decorative = make('input', { type: 'checkbox' });
  const remove = make('button', { type: 'button', className: 'link-button', textContent: words.remove });
  const fields = make(
    'div',
    { className: 'rich-figure', contentEditable: 'false' },
    make('label', { htmlFor: alt.id, textContent: words.alt }),
    alt,
    make('label', { className: 'rich-check' }, decorative, words.decorative),
    remove,
    warning,
  );
  const contentDOM = make('figcaption');
  contentDOM.dataset['placeholder'] = words.caption;
  const dom = make('figure', {}, img, fields, contentDOM);
  alt.placeholder = words.altHint;
  alt.setAttribute('aria-describedby', warning.id);

  const show = () => {
    const said = textOf(node, 'alt');
    img.src = textOf(node, 'src') ?? '';
    img.alt = said ?? '';
    for (const side of ['width', 'height']) img.setAttribute(side, textOf(node, side) ?? '');
    if (document.activeElement !== alt) alt.value = said ?? '';
    alt.disabled = decorative.checked = said === '';
    warning.hidden = said !== null;
    alt.setAttribute('aria-invalid', String(said === null));
    fields.hidden = !editor.isEditable;
  };
  const set = (value: string | null) => {
    const pos = getPos();
    if (pos !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'alt', value));
  };
  alt.addEventListener('input', () => set(alt.value.trim() === '' ? null : alt.value));
  // Enter in a field would send the form around.
  alt.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  decorative.addEventListener('change', () => {
    alt.value = '';
    set(decorative.checked ? '' : null);
  });
  remove.addEventListener('click', () => {
    const pos = getPos();
    if (pos === undefined) return;
    editor.view.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize));
    editor.view.focus();
  });
  show();
  return {
    dom,
    contentDOM,
    update(next: Node) {
      if (next.type !== node.type) return false;
      node = next;
      show();
      return true;
    },
    stopEvent: ({ target }: Event) => target instanceof globalThis.Node && fields.contains(target),
    ignoreMutation: (change) => change.type !== 'selection' && !contentDOM.contains(change.target),
  };
};

export const FigureWithFields = Figure.extend({ addNodeView: () => figureView });
