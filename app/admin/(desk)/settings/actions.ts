'use server';

import { formAction } from '@/app/admin/_desk/act';
import { refreshed } from '@/app/admin/_desk/refreshed';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForm } from '@/lib/settings/schema';

export const save = formAction(settingsForm, refreshed(saveSettings));
