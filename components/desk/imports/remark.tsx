import { Fragment } from 'react';
import { remarkParts } from '@/lib/desk/remark';

/** What an import has said, in the words of the desk; what comes from elsewhere stands apart from their direction. */
export const Remark = ({ text: english }: { text: string }) => (
  <>
    {remarkParts(english).map(({ text, isForeign }, index) =>
      isForeign ? <bdi key={index}>{text}</bdi> : <Fragment key={index}>{text}</Fragment>,
    )}
  </>
);
