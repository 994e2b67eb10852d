import { fold } from '@/lib/arabic/fold';

export interface LabelledNote {
  label: string;
  text: string;
}

/**
 * A paragraph that opens with one of the labels and a colon is the magazine's own note. Labels are compared folded,
 * so marks and hamza may vary; the label is given back as the list has it.
 */
export function parseNote(paragraph: string, labels: readonly string[]): LabelledNote | null {
  const match = /^([^:\uff1a]{1,60})\s*[:\uff1a]\s*(.+)$/su.exec(paragraph);
  const opening = fold(match?.[1] ?? '').trim();
  const label = labels.find((one) => fold(one).trim() === opening);
  return match?.[2] !== undefined && label !== undefined ? { label, text: match[2] } : null;
}
