'use client';

import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { correctionWords as words } from '@/content/desk/corrections';
import { CORRECTION_KINDS, type CorrectionView } from '@/lib/articles/article';

/** Correction, notice or update, each with what it means. */
export const KindChoice = ({ kind: chosen = 'correction' }: Partial<Pick<CorrectionView, 'kind'>>) => (
  <RadioGroup className="field" name="kind" defaultValue={chosen}>
    <Label>{words.kind}</Label>
    {CORRECTION_KINDS.map((kind) => (
      <RadioField key={kind} value={kind} className="kind-choice">
        <RadioButton className="kind-button">
          <span className="kind-mark" />
          {words.kinds[kind]}
        </RadioButton>
        <Text slot="description" className="field-hint">
          {words.kindHints[kind]}
        </Text>
      </RadioField>
    ))}
  </RadioGroup>
);
