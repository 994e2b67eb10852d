import type { z } from 'zod';
import type { Outcome } from '@/lib/desk/outcome';
import type { MediaItem, MediaPage, MediaUses } from '@/lib/media/media';
import type { mediaDescription, mediaQuery } from '@/lib/media/schema';

/** What the components of the library call: server actions of app/admin/(desk)/media/actions.ts. */

export type MediaQueryInput = z.input<typeof mediaQuery>;
export type MediaDescriptionInput = z.input<typeof mediaDescription>;

export type ListMedia = (query: MediaQueryInput) => Promise<Outcome<MediaPage>>;
export type DescribeMedia = (description: MediaDescriptionInput) => Promise<Outcome<MediaItem>>;
export type ListUses = (media: { id: number }) => Promise<Outcome<MediaUses>>;
export type DeleteMedia = (media: { id: number }) => Promise<Outcome<number>>;
