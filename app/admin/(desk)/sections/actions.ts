'use server';

import { formAction, valueAction } from '@/app/admin/_desk/act';
import { refreshed } from '@/app/admin/_desk/refreshed';
import { deleteSection, orderSections, saveSection } from '@/lib/sections/desk-commands';
import { sectionForm, sectionOrder, sectionRemoval } from '@/lib/sections/schema';

export const save = formAction(sectionForm, refreshed(saveSection));
export const remove = formAction(sectionRemoval, refreshed(deleteSection));
export const order = valueAction(sectionOrder, refreshed(orderSections));
