'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { leaving, refreshed } from '@/app/admin/_desk/refreshed';
import { doneWith } from '@/lib/desk/outcome';
import { deleteSeries, saveSeries } from '@/lib/series/desk-commands';
import { seriesChoices } from '@/lib/series/desk-queries';
import { mergeSeries } from '@/lib/series/merge-commands';
import { seriesForm, seriesId, seriesMerge } from '@/lib/series/schema';

export const save = formAction(seriesForm, refreshed(saveSeries));
export const remove = valueAction(
  seriesId,
  leaving(deleteSeries, () => '/admin/series'),
);
export const merge = valueAction(seriesMerge, refreshed(mergeSeries));
export const find = valueAction(z.string().max(200), async (actor, typed) =>
  doneWith(await seriesChoices(actor, typed)),
);
