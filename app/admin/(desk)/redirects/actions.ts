'use server';

import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { refreshed } from '@/app/admin/_desk/refreshed';
import { changeRedirect, createRedirect, deleteRedirect, importRedirects } from '@/lib/redirects/desk-commands';
import { changedMove, move } from '@/lib/redirects/schema';

export const add = formAction(move, refreshed(createRedirect));
export const change = formAction(changedMove, refreshed(changeRedirect));
export const remove = valueAction(z.string(), refreshed(deleteRedirect));
export const paste = formAction(
  z.object({ lines: z.string().max(2_000_000) }),
  refreshed((actor, { lines }: { lines: string }) => importRedirects(actor, lines)),
);
