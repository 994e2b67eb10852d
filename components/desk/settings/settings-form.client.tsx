'use client';

import { useState } from 'react';
import { KeyField } from '@/components/desk/settings/key-field.client';
import { SettingField, type SettingValues } from '@/components/desk/settings/setting-field.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Choice } from '@/components/desk/ui/choice.client';
import { desk } from '@/content/desk/desk';
import { settingWords } from '@/content/desk/settings';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  values: SettingValues;
  defaults: SettingValues;
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([id, name]) => ({ id, name }));
const choices = {
  digits: optionsOf(settingWords.options.digits),
  monthNames: optionsOf(settingWords.options.monthNames),
  aiCrawlers: optionsOf(settingWords.options.aiCrawlers),
};

/** The facts of the site, as its owner may set them. */
export function SettingsForm({ values, defaults, action }: Props) {
  const [now, setNow] = useState(values);
  const field = (name: keyof SettingValues) => ({
    name,
    value: now[name],
    normal: defaults[name],
    onChange: (value: string) => setNow((before) => ({ ...before, [name]: value })),
  });
  const choice = (name: keyof typeof choices) => ({
    ...{ name, label: settingWords.fields[name], hint: settingWords.hints[name] },
    ...{ items: choices[name], value: now[name] },
    onChange: (value: string | null) => setNow((before) => ({ ...before, [name]: value ?? defaults[name] })),
  });
  return (
    <ActionForm action={action} submit={desk.save} className="form narrow">
      <h2>{settingWords.identity}</h2>
      <SettingField {...field('tagline')} />
      <SettingField {...field('description')} rows={3} />
      <SettingField {...field('since')} inputMode="numeric" />
      <h2>{settingWords.display}</h2>
      <Choice {...choice('digits')} />
      <Choice {...choice('monthNames')} />
      <SettingField {...field('pageSize')} inputMode="numeric" />
      <SettingField {...field('defaultNoteLabel')} />
      <h2>{settingWords.readers}</h2>
      <SettingField {...field('contactEmail')} dir="ltr" type="email" />
      <SettingField {...field('correctionsPolicy')} rows={6} />
      <h2>{settingWords.machines}</h2>
      <SettingField {...field('publisher')} />
      <SettingField {...field('issn')} dir="ltr" />
      <SettingField {...field('rights')} />
      <Choice {...choice('aiCrawlers')} />
      <KeyField {...field('indexNowKey')} />
    </ActionForm>
  );
}
