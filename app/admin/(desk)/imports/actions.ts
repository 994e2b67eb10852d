'use server';

import { formAction, valueAction } from '@/app/admin/_desk/act';
import { leaving, refreshed } from '@/app/admin/_desk/refreshed';
import { beginImport, pauseRun, resumeRun, undoRunOf, writeAfterTrial } from '@/lib/import/desk-commands';
import { importForm, runId } from '@/lib/import/schema';

const runPath = (id: number) => `/admin/imports/${id}`;

export const begin = formAction(importForm, leaving(beginImport, runPath));
export const write = valueAction(runId, leaving(writeAfterTrial, runPath));
export const pause = valueAction(runId, refreshed(pauseRun));
export const resume = valueAction(runId, refreshed(resumeRun));
export const undo = valueAction(runId, refreshed(undoRunOf));
