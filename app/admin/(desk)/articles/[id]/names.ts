'use server';

import { z } from 'zod';
import { valueAction } from '@/app/admin/_desk/act';
import * as authors from '@/lib/authors/desk-commands';
import { authorChoices } from '@/lib/authors/desk-queries';
import { doneWith } from '@/lib/desk/outcome';
import * as series from '@/lib/series/desk-commands';
import { seriesChoices } from '@/lib/series/desk-queries';
import * as tags from '@/lib/tags/desk-commands';
import { tagChoices } from '@/lib/tags/desk-queries';

/** Finding and adding names while an article is written. */

const text = z.string().max(200);

export const createAuthor = valueAction(text, (actor, name) => authors.createAuthor(actor, name));
export const createTag = valueAction(text, (actor, name) => tags.createTag(actor, name));
export const createSeries = valueAction(text, (actor, name) => series.createSeries(actor, name));
export const searchAuthors = valueAction(text, async (actor, typed) => doneWith(await authorChoices(actor, typed)));
export const searchTags = valueAction(text, async (actor, typed) => doneWith(await tagChoices(actor, typed)));
export const searchSeries = valueAction(text, async (actor, typed) => doneWith(await seriesChoices(actor, typed)));
