'use client';

import { SettingField, type SettingProps } from '@/components/desk/settings/setting-field.client';
import { Button } from '@/components/desk/ui/button.client';
import { settingWords } from '@/content/desk/settings';

/** The key of IndexNow, and a button that makes one: 32 random digits of base 16. */
export function KeyField(props: SettingProps) {
  const make = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    props.onChange([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  return (
    <div className="setting">
      <SettingField {...props} dir="ltr" />
      {props.value === '' && (
        <p className="setting-reset">
          <Button look="quiet" onPress={make}>
            {settingWords.makeKey}
          </Button>
        </p>
      )}
    </div>
  );
}
