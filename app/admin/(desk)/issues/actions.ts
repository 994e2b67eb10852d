'use server';

import { formAction, valueAction } from '@/app/admin/_desk/act';
import { leaving, refreshed } from '@/app/admin/_desk/refreshed';
import { deleteIssue, saveIssueForm, setIssuePages } from '@/lib/issues/desk-commands';
import { issueForm, issueId, issuePages } from '@/lib/issues/schema';

export const add = formAction(
  issueForm,
  leaving(saveIssueForm, (id) => `/admin/issues/${id}`),
);
export const save = formAction(issueForm, refreshed(saveIssueForm));
export const remove = valueAction(
  issueId,
  leaving(deleteIssue, () => '/admin/issues'),
);
export const setPages = valueAction(issuePages, refreshed(setIssuePages));
