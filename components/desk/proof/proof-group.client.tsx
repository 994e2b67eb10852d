'use client';

import { useState } from 'react';
import { Passage, passageText } from '@/components/desk/proof/passage';
import { Button } from '@/components/desk/ui/button.client';
import { proofWords as words } from '@/content/desk/proof';
import { fill } from '@/content/strings';
import type { FieldFinding } from '@/lib/proof/fields';
import { MILD, type Rule } from '@/lib/proof/finding';
import { showCount } from '@/lib/site/display';

const SHOWN = 8;

interface Props {
  rule: Rule;
  findings: FieldFinding[];
  labelOf: (field: string) => string;
  onFix: (finding: FieldFinding, button: Element) => void;
  onFixAll: (button: Element) => void;
  onDismiss: (finding: FieldFinding, button: Element) => void;
  onShow?: ((finding: FieldFinding) => void) | undefined;
}

/** What one rule found. */
export function ProofGroup({ rule, findings, labelOf, onFix, onFixAll, onDismiss, onShow }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { title, hint } = words.rules[rule];
  const fixable = findings.filter(({ replacement }) => replacement !== null).length;
  return (
    <section className="proof-group" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span className="proof-count">{showCount(findings.length, words.count)}</span>
        {fixable > 1 && !MILD.has(rule) && (
          <Button
            data-move="all"
            aria-label={fill(words.fixAllOf, { rule: title })}
            onPress={({ target }) => onFixAll(target)}
          >
            {words.fixAll}
          </Button>
        )}
      </header>
      <p className="field-hint">{hint}</p>
      <ul>
        {findings.slice(0, isWhole ? undefined : SHOWN).map((finding) => {
          const passage = passageText(finding);
          return (
            <li key={`${finding.field}.${finding.block}.${finding.start}.${finding.end}`}>
              <Passage finding={finding} />
              <div className="proof-moves">
                <span className="proof-field">{labelOf(finding.field)}</span>
                {onShow && (
                  <Button look="quiet" aria-label={fill(words.showThis, { passage })} onPress={() => onShow(finding)}>
                    {words.show}
                  </Button>
                )}
                <Button
                  look="quiet"
                  data-move="dismiss"
                  aria-label={fill(words.dismissThis, { passage })}
                  onPress={({ target }) => onDismiss(finding, target)}
                >
                  {words.dismiss}
                </Button>
                {finding.replacement === null ? (
                  <span className="proof-by-hand">{words.byHand}</span>
                ) : (
                  <Button
                    data-move="fix"
                    aria-label={fill(words.fixThis, { passage })}
                    onPress={({ target }) => onFix(finding, target)}
                  >
                    {words.fix}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {findings.length > SHOWN && !isWhole && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
