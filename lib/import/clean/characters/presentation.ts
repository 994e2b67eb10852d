import type { TextFilter } from '@/lib/import/clean/filter';

/** Shapes of letters; not the honorific signs, the ornate brackets and the basmala, which are signs of their own. */
const FORMS = /[\ufb50-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdf9\ufe70-\ufefc]/gu;

/** Letters stored as the shapes that a typesetter drew, to the letters themselves (NFKC on these ranges alone). */
export const unfoldPresentation: TextFilter = (text, tally) => {
  let count = 0;
  const unfolded = text.replace(FORMS, (form) => {
    // The shape of a lone mark unfolds to a space that bears it, and the space is nobody's.
    const letters = form.normalize('NFKC').replaceAll(' ', '');
    if (letters !== form) count += 1;
    return letters;
  });
  tally.repaired('presentation-forms', count);
  return unfolded;
};
