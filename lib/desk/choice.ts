/** Something that a form lets people choose: a section, an author, a tag, an issue. */
export interface Choice {
  id: number;
  name: string;
}

/** Where there are no more than this, a form may have them all; beyond it, it searches. */
export const ALL_CHOICES = 2_000;
/** How many a search brings. */
export const FOUND_CHOICES = 50;
