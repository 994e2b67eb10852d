'use client';
export const ProofPanel = (_: {
  fields: { name: string; label: string; text?: string; html?: string }[];
  onFix: (name: string, value: string) => void;
  onShow?: (name: string, found: string) => void;
}) => null;
