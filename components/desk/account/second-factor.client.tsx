'use client';

import { useState } from 'react';
import { CurrentPassword } from '@/components/desk/account/profile.client';
import { QrPicture, type Qr } from '@/components/desk/account/qr-picture';
import { RecoveryCodes } from '@/components/desk/account/recovery-codes.client';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { accountWords } from '@/content/desk/account';
import { desk } from '@/content/desk/desk';
import type { Outcome } from '@/lib/desk/outcome';

const { secondFactor: words } = accountWords;

type Action<T> = (previous: Outcome<T> | null, form: FormData) => Promise<Outcome<T>>;

interface Begun {
  qr: Qr;
  secret: string;
  codes: string[];
}

interface Props {
  isOn: boolean;
  actions: { begin: Action<Begun>; confirm: Action<'done'>; renew: Action<string[]>; end: Action<'done'> };
}

type Step =
  | { name: 'rest' | 'begin' | 'renew' | 'end' }
  /** Waits for the first code from the telephone. */
  | { name: 'scan'; begun: Begun }
  | { name: 'codes'; codes: string[] };

const REST: Step = { name: 'rest' };

/** The second factor of one's own account, step by step. */
export function SecondFactor({ isOn, actions }: Props) {
  const [step, setStep] = useState<Step>(REST);
  const back = <Button onPress={() => setStep(REST)}>{desk.cancel}</Button>;
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <p>{words.lead}</p>
      {step.name === 'rest' && <AtRest isOn={isOn} go={(name) => setStep({ name })} />}
      {step.name === 'begin' && (
        <ActionForm
          action={actions.begin}
          submit={words.continue}
          beside={back}
          onDone={(begun) => setStep({ name: 'scan', begun })}
        >
          <CurrentPassword />
        </ActionForm>
      )}
      {step.name === 'scan' && (
        <ActionForm
          action={actions.confirm}
          submit={words.confirm}
          beside={back}
          onDone={() => setStep({ name: 'codes', codes: step.begun.codes })}
        >
          <Scan {...step.begun} />
        </ActionForm>
      )}
      {step.name === 'codes' && <RecoveryCodes codes={step.codes} onKept={() => setStep(REST)} />}
      {step.name === 'renew' && (
        <ActionForm
          action={actions.renew}
          submit={words.renew}
          beside={back}
          onDone={(codes) => setStep({ name: 'codes', codes })}
        >
          <p>{words.renewLead}</p>
          <CurrentPassword />
        </ActionForm>
      )}
      {step.name === 'end' && (
        <ActionForm action={actions.end} submit={words.end} beside={back} onDone={() => setStep(REST)}>
          <p>{words.endLead}</p>
          <CurrentPassword />
        </ActionForm>
      )}
    </section>
  );
}

const AtRest = ({ isOn, go }: { isOn: boolean; go: (step: 'begin' | 'renew' | 'end') => void }) => (
  <>
    <p role="status">
      <strong>{isOn ? words.on : words.off}</strong>
    </p>
    <div className="form-end">
      {isOn ? (
        <>
          <Button onPress={() => go('renew')}>{words.renew}</Button>
          <Button look="danger" onPress={() => go('end')}>
            {words.end}
          </Button>
        </>
      ) : (
        <Button onPress={() => go('begin')}>{words.begin}</Button>
      )}
    </div>
  </>
);

const Scan = ({ qr, secret }: Begun) => (
  <>
    <p>{words.scan}</p>
    <QrPicture {...qr} label={words.qr} />
    <p>{words.byHand}</p>
    <p>
      <code className="secret" dir="ltr">
        {secret.replace(/(.{4})(?=.)/gu, '$1 ')}
      </code>
    </p>
    <Field label={words.code} name="code" dir="ltr" autoComplete="one-time-code" isRequired autoFocus />
  </>
);
