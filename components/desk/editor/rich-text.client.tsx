'use client';
export interface RichTextProps {
  initialHtml: string;
  onChange: (html: string) => void;
  label: string;
  size?: 'full' | 'small';
  chooseImage?: () => Promise<{
    src: string;
    alt: string;
    caption: string;
    width: number | null;
    height: number | null;
  } | null>;
  onReady?: (handle: {
    setHtml(html: string): void;
    html(): string;
    focus(): void;
    replaceText(find: string, replace: string): void;
    select(text: string): void;
  }) => void;
}
export const RichText = ({ initialHtml, onChange, label }: RichTextProps) => (
  <textarea aria-label={label} rows={12} defaultValue={initialHtml} onChange={(e) => onChange(e.target.value)} />
);
