import { cache } from 'react';
import { listSections } from '@/lib/sections/queries';

/** The sections, asked for once in a request: the frame of every page and the home page both draw them. */
export const sectionsOnce = cache(listSections);
