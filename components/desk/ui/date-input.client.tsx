'use client';

import { useState } from 'react';
import { DateField } from '@/components/desk/ui/date-field.client';

interface Props {
  label: string;
  name: string;
  /** "YYYY-MM-DD", or empty. */
  defaultValue: string;
}

/** A day in a form that is sent by its address: it keeps itself what was typed. */
export function DateInput({ defaultValue, ...props }: Props) {
  const [value, setValue] = useState(defaultValue);
  return <DateField {...props} value={value} onChange={setValue} />;
}
