import { cut, type Mark } from '@/lib/search/query/highlight';

/** A text with the words that were found marked as they are written. */
export const Marked = ({ text, marks }: { text: string; marks: readonly Mark[] }) =>
  cut(text, marks).map((segment, index) =>
    segment.marked ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>,
  );
