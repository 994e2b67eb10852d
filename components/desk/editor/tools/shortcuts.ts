/** A key with the platform's main modifier, by its place: on an Arabic keyboard the key of B writes two letters. */
export interface Shortcut {
  code: string;
  key: string;
  shift?: boolean;
  alt?: boolean;
}

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** Whether a press is this shortcut. Latin keyboards go by the letter, others by the place of the key. */
export function isPressed({ code, key, shift = false, alt = false }: Shortcut, press: Press, isMac: boolean): boolean {
  const main = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (!main || press.isComposing || press.shiftKey !== shift || press.altKey !== alt) return false;
  const isLatin = /^[a-z]$/iu.test(press.key);
  return isLatin ? press.key.toLowerCase() === key : press.code === code;
}

/** As it is written on the keys. */
export const shownKeys = ({ key, shift, alt }: Shortcut, isMac: boolean): string =>
  [
    isMac ? '⌘' : 'Ctrl',
    ...(alt === true ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift === true ? ['Shift'] : []),
    key.toUpperCase(),
  ].join('+');
