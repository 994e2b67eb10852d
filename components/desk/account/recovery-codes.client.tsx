'use client';

import { Button } from '@/components/desk/ui/button.client';
import { CopyButton } from '@/components/desk/ui/copy-button.client';
import { accountWords } from '@/content/desk/account';

const { secondFactor: words } = accountWords;

interface Props {
  codes: string[];
  /** They have been put somewhere safe. */
  onKept: () => void;
}

/** Recovery codes, this once. */
export const RecoveryCodes = ({ codes, onKept }: Props) => (
  <div className="recovery">
    <h3>{words.recovery}</h3>
    <p>{words.recoveryLead}</p>
    <ol dir="ltr">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <div className="form-end">
      <CopyButton text={codes.join('\n')} label={words.copy} done={words.copied} />
      <Button onPress={() => window.print()}>{words.print}</Button>
      <Button look="main" onPress={onKept}>
        {words.kept}
      </Button>
    </div>
  </div>
);
