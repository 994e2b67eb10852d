'use client';

import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { settingWords } from '@/content/desk/settings';
import { fill } from '@/content/strings';

/** Every setting as its field holds it. */
export type SettingValues = Record<keyof typeof settingWords.fields, string>;

export interface SettingProps {
  name: keyof SettingValues;
  value: string;
  /** What the field goes back to. */
  normal: string;
  onChange: (value: string) => void;
  rows?: number;
  dir?: 'ltr';
  type?: 'email';
  inputMode?: 'numeric';
}

/** One setting, with the way back to what it is by itself. */
export function SettingField({ normal, ...props }: SettingProps) {
  const { name, value, onChange } = props;
  const label = settingWords.fields[name];
  return (
    <div className="setting">
      <Field label={label} hint={settingWords.hints[name]} {...props} />
      {value !== normal && (
        <p className="setting-reset">
          <Button
            look="quiet"
            aria-label={fill(settingWords.resetOf, { field: label })}
            onPress={() => onChange(normal)}
          >
            {settingWords.reset}
          </Button>
          <span className="field-hint">
            {normal === '' ? settingWords.defaultEmpty : fill(settingWords.defaultIs, { value: normal })}
          </span>
        </p>
      )}
    </div>
  );
}
