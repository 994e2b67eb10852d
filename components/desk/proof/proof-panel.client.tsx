'use client';

import { useEffect, useRef, useState } from 'react';
import { passageText } from '@/components/desk/proof/passage';
import { ProofGroup } from '@/components/desk/proof/proof-group.client';
import { useProof } from '@/components/desk/proof/use-proof';
import { Button } from '@/components/desk/ui/button.client';
import { proofWords as words } from '@/content/desk/proof';
import type { FieldFinding, ProofField } from '@/lib/proof/fields';
import { RULES } from '@/lib/proof/finding';
import { showCount } from '@/lib/site/display';

interface Props {
  fields: ProofField[];
  onFix: (name: string, value: string) => void;
  onShow?: (name: string, found: string) => void;
}

const keyOf = (finding: FieldFinding) => `${finding.field} ${finding.rule} ${passageText(finding)}`;

/** The proof helper: what looks wrong in the form, rule by rule, mended by a press and taken back by another. */
export function ProofPanel({ fields, onFix, onShow }: Props) {
  const { findings, hasFailed, fix, fixAll, canUndo, undo } = useProof(fields, onFix);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLElement>(null);
  const focusAt = useRef<{ kind: string; index: number } | null>(null);
  const left = findings?.filter((one) => !dismissed.has(keyOf(one))) ?? null;
  const labelOf = (field: string) => fields.find(({ name }) => name === field)?.label ?? '';

  // The pressed button goes with its finding: the focus passes to the next of its kind, at last to the title.
  useEffect(() => {
    if (focusAt.current === null) return;
    const { kind, index } = focusAt.current;
    const buttons = panel.current?.querySelectorAll<HTMLElement>(kind) ?? [];
    const next = buttons[Math.min(index, buttons.length - 1)];
    (next ?? panel.current?.querySelector<HTMLElement>('.proof-title'))?.focus();
    focusAt.current = null;
  }, [findings, dismissed]);
  const remember = (button: Element) => {
    const kind = `[data-move="${button.getAttribute('data-move') ?? ''}"]`;
    focusAt.current = { kind, index: [...(panel.current?.querySelectorAll(kind) ?? [])].indexOf(button) };
  };

  const show = (finding: FieldFinding) => {
    const field = fields.find(({ name }) => name === finding.field);
    if (field?.html !== undefined) return onShow?.(finding.field, placeOf(finding));
    const input = document.getElementsByName(finding.field)[0];
    if (!(input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement)) return;
    input.focus();
    input.setSelectionRange(finding.start, finding.end);
  };

  return (
    <section className="proof" ref={panel} aria-label={words.title}>
      <header className="proof-head">
        <h2 className="proof-title" tabIndex={-1}>
          {words.title}
        </h2>
        <p aria-live="polite">
          {hasFailed ? words.failed : left === null ? words.reading : showCount(left.length, words.count)}
        </p>
        {canUndo && (
          <Button look="quiet" onPress={undo}>
            {words.undo}
          </Button>
        )}
      </header>
      {left?.length === 0 && <p className="proof-clean">{words.cleanText}</p>}
      {RULES.map((rule) => {
        const its = left?.filter((one) => one.rule === rule) ?? [];
        return its.length === 0 ? null : (
          <ProofGroup
            key={rule}
            rule={rule}
            findings={its}
            labelOf={labelOf}
            onFix={(finding, button) => {
              remember(button);
              fix(finding);
            }}
            onFixAll={(button) => {
              remember(button);
              fixAll(rule);
            }}
            onDismiss={(finding, button) => {
              remember(button);
              setDismissed(new Set([...dismissed, keyOf(finding)]));
            }}
            onShow={onShow && show}
          />
        );
      })}
    </section>
  );
}

/** The words in which a finding lies, as they stand in the text. */
function placeOf({ text, start, end }: FieldFinding): string {
  const head = /[^\s\ufffc]*[^\S\n]?[^\s\ufffc]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const tail = /^[^\s\ufffc]*[^\S\n]?[^\s\ufffc]*/u.exec(text.slice(end))?.[0] ?? '';
  return `${head}${text.slice(start, end)}${tail}`.trim();
}
