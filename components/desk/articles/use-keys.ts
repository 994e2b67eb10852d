import { useEffect, useSyncExternalStore, type RefObject } from 'react';

/** Where the shortcuts are remembered to be off, in this browser. */
const OFF = 'khizana-keys-off';
const CHANGED = 'khizana-keys';

const subscribe = (tell: () => void) => {
  window.addEventListener(CHANGED, tell);
  return () => window.removeEventListener(CHANGED, tell);
};
const areOn = () => window.localStorage.getItem(OFF) === null;

/** Whether single keys do something here; single keys must be possible to turn off (WCAG 2.1.4). */
export function useKeysSwitch(): [isOn: boolean, turn: () => void] {
  const isOn = useSyncExternalStore(subscribe, areOn, () => true);
  return [
    isOn,
    () => {
      if (isOn) window.localStorage.setItem(OFF, '1');
      else window.localStorage.removeItem(OFF);
      window.dispatchEvent(new Event(CHANGED));
    },
  ];
}

/**
 * Keys of the list: j and k or the arrows walk from title to title, x selects, / searches, n begins an article; Enter
 * opens, since the focus is on a link. They are known by their place, so they work on an Arabic keyboard too.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, isOn: boolean, select: (id: number) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (!(event.target instanceof HTMLElement) || isTyping(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const walk = (to: number) => rows[Math.max(0, Math.min(to, rows.length - 1))]?.querySelector('a')?.focus();
      const isArrow = event.code === 'ArrowDown' || event.code === 'ArrowUp';
      // The arrows scroll the page, unless somebody is in the list already.
      if (isArrow && at < 0) return;
      if (event.code === 'KeyJ' || event.code === 'ArrowDown') walk(at + 1);
      else if (event.code === 'KeyK' || event.code === 'ArrowUp') walk(at < 0 ? 0 : at - 1);
      else if (event.code === 'KeyX' && at >= 0) select(Number(rows[at]?.dataset['row']));
      else if (event.code === 'Slash') document.querySelector<HTMLElement>('[data-list-search]')?.focus();
      else if (event.code === 'KeyN') document.querySelector<HTMLElement>('[data-new-article]')?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, isOn, select]);
}

/** Whether the key belongs to a field, a menu or a dialog. */
const isTyping = (target: HTMLElement): boolean =>
  target.closest(
    'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]',
  ) !== null;
