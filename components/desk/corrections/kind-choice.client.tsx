'use client';

import { Label, Radio, RadioGroup } from 'react-aria-components';
import { correctionWords as words } from '@/content/desk/corrections';
import { CORRECTION_KINDS } from '@/lib/articles/article';

/** Correction, notice or update, each with what it means. */
export const KindChoice = () => (
  <RadioGroup className="field" name="kind" defaultValue="correction">
    <Label>{words.kind}</Label>
    {CORRECTION_KINDS.map((kind) => (
      <Radio key={kind} value={kind} className="choice">
        <span className="choice-mark" />
        <span>
          {words.kinds[kind]} <span className="field-hint">{words.kindHints[kind]}</span>
        </span>
      </Radio>
    ))}
  </RadioGroup>
);
