import { expect, it } from 'vitest';
import { isPressed, shownKeys } from '@/components/desk/editor/tools/shortcuts';

const bold = { code: 'KeyB', key: 'b' };
const press = (more: object) => ({
  ...{ code: 'KeyB', key: 'b', shiftKey: false, altKey: false, ctrlKey: true, metaKey: false, isComposing: false },
  ...more,
});

it.each([
  ['Latin keys', {}, true],
  ['Arabic keys, where B writes two letters', { key: 'لا' }, true],
  ['Arabic keys, another letter', { key: 'ر', code: 'KeyV' }, false],
  ['Dvorak, by the letter', { code: 'KeyN' }, true],
  ['Dvorak, another letter at the place', { key: 'x' }, false],
  ['caps lock', { key: 'B' }, true],
  ['shift as well', { shiftKey: true }, false],
  ['without Ctrl', { ctrlKey: false }, false],
  ['composing', { isComposing: true }, false],
])('%s', (_, more, isIt) => {
  expect(isPressed(bold, press(more), false)).toBe(isIt);
});

it('is the command key on a Mac', () => {
  expect(isPressed(bold, press({ ctrlKey: false, metaKey: true }), true)).toBe(true);
  expect(isPressed(bold, press({}), true)).toBe(false);
});

it('is shown as the keys say', () => {
  expect(shownKeys({ ...bold, shift: true, alt: true }, false)).toBe('Ctrl+Alt+Shift+B');
  expect(shownKeys(bold, true)).toBe('⌘+B');
});
