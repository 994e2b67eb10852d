import { CHOICES_KEY, readChoices, writeChoices, type Choices } from '@/lib/reading/choices';

/** What this device remembers; a storage that is closed to us remembers nothing. */
export function keptChoices(): Choices {
  try {
    // What an earlier version kept was the theme alone, and the theme stands first.
    return readChoices(localStorage.getItem(CHOICES_KEY) ?? localStorage.getItem('khizana-theme'));
  } catch {
    return readChoices(null);
  }
}

/** Remembers them, here and nowhere else, and has them applied; where they cannot be kept they hold for this page. */
export function keepChoices(choices: Choices): void {
  const text = writeChoices(choices);
  try {
    localStorage.setItem(CHOICES_KEY, text);
  } catch {
    // Not remembered; still applied.
  }
  dispatchEvent(new CustomEvent('khizana-reading', { detail: text }));
}
