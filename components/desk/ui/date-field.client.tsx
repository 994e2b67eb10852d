'use client';
import { Field } from '@/components/desk/ui/field.client';
interface P {
  label: string;
  name: string;
  hint?: string;
  value: string;
  onChange: (v: string) => void;
  isDisabled?: boolean;
}
export const DateField = (p: P) => <Field {...p} />;
export const TimeField = DateField;
