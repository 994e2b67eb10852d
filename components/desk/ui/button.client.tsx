'use client';

import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

interface Props extends ButtonProps {
  /** `main` for the one thing that the page is for, `danger` for what cannot be taken back. */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
}

export const Button = ({ look = 'plain', className, ...props }: Props) => (
  <AriaButton className={`button button-${look}${typeof className === 'string' ? ` ${className}` : ''}`} {...props} />
);
