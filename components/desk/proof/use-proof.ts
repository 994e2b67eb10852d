import { useEffect, useRef, useState } from 'react';
import type { FieldFinding, ProofField } from '@/lib/proof/fields';
import type { Rule } from '@/lib/proof/finding';

type Reader = typeof import('@/lib/proof/fields');

/** Long enough not to read at every letter, short enough to follow the hand. */
const PAUSE = 500;

interface Step {
  name: string;
  before: string;
  after: string;
}

const valueOf = ({ text = '', html }: ProofField) => html ?? text;
/** The words alone: an editor may write the same text in other markup. */
const wordsOf = (value: string) => value.replace(/<[^>]*>/gu, '').replaceAll('&nbsp;', '\u00a0');

/** The findings in the fields as they change, and the ways to mend them and to take that back. */
export function useProof(fields: ProofField[], onFix: (name: string, value: string) => void) {
  const [reader, setReader] = useState<Reader | 'failed' | null>(null);
  const [findings, setFindings] = useState<FieldFinding[] | null>(null);
  const [steps, setSteps] = useState<Step[][]>([]);
  const isUrgent = useRef(true);
  const latest = useRef(fields);

  // The parser comes when the panel first opens, so that the form itself stays light.
  useEffect(() => {
    let isGone = false;
    import('@/lib/proof/fields').then(
      (loaded) => isGone || setReader(loaded),
      () => isGone || setReader('failed'),
    );
    return () => {
      isGone = true;
    };
  }, []);

  const values = JSON.stringify(fields.map(valueOf));
  useEffect(() => {
    latest.current = fields;
  });
  useEffect(() => {
    if (reader === null || reader === 'failed') return;
    const timer = setTimeout(() => setFindings(reader.proofFields(latest.current)), isUrgent.current ? 0 : PAUSE);
    isUrgent.current = false;
    return () => clearTimeout(timer);
  }, [reader, values]);

  const put = (mended: [ProofField, string][]) => {
    const step = mended.map(([field, after]) => ({ name: field.name, before: valueOf(field), after }));
    const changed = step.filter(({ before, after }) => before !== after);
    if (changed.length === 0) return;
    isUrgent.current = true;
    setSteps([...steps, changed]);
    for (const { name, after } of changed) onFix(name, after);
  };

  // What has been written since a fix is worth more than taking the fix back.
  const last = steps.at(-1) ?? [];
  const isAsLeft = ({ name, after }: Step) =>
    fields.some((field) => field.name === name && wordsOf(valueOf(field)) === wordsOf(after));

  return {
    findings,
    hasFailed: reader === 'failed',
    fix: (finding: FieldFinding) => {
      const field = fields.find(({ name }) => name === finding.field);
      if (field && reader !== null && reader !== 'failed') put([[field, reader.fixField(field, finding)]]);
    },
    fixAll: (rule: Rule) => {
      if (reader === null || reader === 'failed') return;
      put(fields.map((field) => [field, reader.fixAllField(field, rule)]));
    },
    canUndo: last.length > 0 && last.every(isAsLeft),
    undo: () => {
      isUrgent.current = true;
      setSteps(steps.slice(0, -1));
      for (const { name, before } of last) onFix(name, before);
    },
  };
}
