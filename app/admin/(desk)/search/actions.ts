'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { refreshed } from '@/app/admin/_desk/refreshed';
import { deskSearch } from '@/content/desk/search';
import type { Actor } from '@/lib/auth/actor';
import { done, invalid, refused } from '@/lib/desk/outcome';
import * as synonyms from '@/lib/search/synonym-commands';

const words = deskSearch.synonyms;
const form = z.object({ id: z.coerce.number().int().positive().optional(), words: z.string().max(1_000) });

async function saveSynonyms(actor: Actor, { id, words: typed }: z.output<typeof form>) {
  const given = typed
    .split(/[,\u060c\u061b;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const { kind } = await synonyms.saveSynonyms(actor, given, id);
  if (kind === 'invalid') return invalid({ words: words.invalid });
  return kind === 'full' || kind === 'gone' ? refused(words[kind]) : done(words.saved);
}

async function removeSynonyms(actor: Actor, id: number) {
  return (await synonyms.removeSynonyms(actor, id)).kind === 'gone' ? refused(words.gone) : done();
}

export const save = formAction(form, refreshed(saveSynonyms));
export const remove = valueAction(z.number().int().positive(), refreshed(removeSynonyms));
