import { readingWords as words } from '@/content/reading-words';
import { CHOICES, readChoices, type Choice } from '@/lib/reading/choices';
import { keepChoices } from './kept-choices';
import { fetchStyle } from './lazy-script';
import { make } from './make-element';

/**
 * The panel of the reading settings, built when it is first asked for: groups of radios, each applied at once. It stands
 * behind its button, so that the keyboard goes from one to the other; Escape closes it and leads back.
 */
const ORDER = ['size', 'theme', 'digits', 'months', 'marks'] as const satisfies readonly Choice[];

const button = document.querySelector<HTMLElement>('.reading-button');
if (button) {
  const link = fetchStyle(LATE.panelStyle);
  // Never seen without its style; should that not come, it is still of use.
  link.addEventListener('load', () => offer(button));
  link.addEventListener('error', () => offer(button));
}

function offer(opener: HTMLElement): void {
  const form = make('form', {}, ...ORDER.map(group), tools());
  const panel = make(
    'div',
    { 'class': 'reading-panel', 'id': 'reading-panel', 'role': 'dialog', 'aria-label': words.title },
    form,
  );
  const show = (open: boolean) => {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    check(form);
    form.querySelector<HTMLInputElement>('input:checked')?.focus();
  };
  const close = (focus = true) => {
    show(false);
    if (focus) opener.focus();
  };
  form.addEventListener('change', () => keepChoices(chosen(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    keepChoices(readChoices(null));
    check(form);
  });
  form.querySelector('[data-close]')?.addEventListener('click', () => close());
  opener.addEventListener('click', () => show(panel.hidden !== false));
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  opener.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Node && (panel.contains(target) || opener.contains(target));
  document.addEventListener('pointerdown', ({ target }) => {
    if (panel.hidden === false && !isOurs(target)) close(false);
  });
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !isOurs(relatedTarget)) close(false);
  });
  opener.setAttribute('aria-controls', panel.id);
  opener.after(panel);
  show(true);
}

function group(name: Choice): HTMLElement {
  const { title, options } = words.groups[name];
  return make(
    'fieldset',
    { 'data-choice': name },
    make('legend', {}, title),
    make(
      'div',
      { class: 'reading-options' },
      ...Object.entries(options).map(([value, text]) => option(name, value, text)),
    ),
  );
}

function option(name: Choice, value: string, text: string): HTMLElement {
  const explained = new Map(Object.entries(words.explained)).get(value);
  return make(
    'label',
    { 'data-value': value },
    make('input', { type: 'radio', name, value, class: 'offscreen' }),
    make('span', { class: 'reading-option' }, ...(name === 'size' ? [sizeSign(), ear(text)] : [text])),
    ...(explained === undefined ? [] : [name === 'months' ? make('small', {}, explained) : ear(explained)]),
  );
}

const ear = (text: string) => make('span', { class: 'offscreen' }, ` ${text}`);
const sizeSign = () => make('span', { 'aria-hidden': 'true' }, words.sizeSign);

const tools = () =>
  make(
    'div',
    { class: 'reading-tools' },
    make('button', { type: 'reset' }, words.reset),
    make('button', { 'type': 'button', 'data-close': '' }, words.close),
    make('p', {}, words.note),
  );

/** What stands checked, read as carefully as what was kept. */
function chosen(form: HTMLFormElement) {
  const checked = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value ?? '';
  return readChoices(Object.keys(CHOICES).map(checked).join(' '));
}

/** Checks what holds: what the early script applied. */
function check(form: HTMLFormElement): void {
  const { theme, size, words } = document.documentElement.dataset;
  const kept = [theme, size, words].join(' ').split(' ');
  Object.keys(CHOICES).forEach((name, place) => {
    const input = form.querySelector<HTMLInputElement>(`[name=${name}][value=${kept[place] ?? ''}]`);
    if (input) input.checked = true;
  });
}
