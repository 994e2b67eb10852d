'use server';

import { z } from 'zod';
import { valueAction } from '@/app/admin/_desk/act';
import { bulkRequest } from '@/lib/articles/bulk';
import { changeMany } from '@/lib/articles/bulk-commands';
import { parseDeskFilter } from '@/lib/articles/desk-filter';
import { listMatchingIds } from '@/lib/articles/desk-list-queries';
import { doneWith } from '@/lib/desk/outcome';
import { issueChoices } from '@/lib/issues/desk-queries';

/** Does one thing to a portion of what is selected. */
export const change = valueAction(bulkRequest, async (actor, { ids, change: wanted }) =>
  doneWith(await changeMany(actor, ids, wanted)),
);

/** The numbers of all articles that the list's address finds, for «select all». */
export const matching = valueAction(z.record(z.string(), z.string().max(500)), async (actor, params) =>
  doneWith(await listMatchingIds(actor, parseDeskFilter(params))),
);

/** The issues to filter by. */
export const listIssues = valueAction(z.null(), async (actor) => doneWith(await issueChoices(actor)));
