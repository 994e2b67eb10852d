import { Fragment } from 'react';
import { placeParts, remarkParts, type RemarkPart } from '@/lib/desk/remark';

/** What an import has said, in the words of the desk; what comes from elsewhere stands apart from their direction. */
export const Remark = ({ text }: { text: string }) => <Parts parts={remarkParts(text)} />;

/** Where an item stands. */
export const Place = ({ origin, title }: { origin: string; title: string | null }) => (
  <Parts parts={placeParts(origin, title)} />
);

const Parts = ({ parts }: { parts: readonly RemarkPart[] }) => (
  <>
    {parts.map(({ text, isForeign }, index) =>
      isForeign ? <bdi key={index}>{text}</bdi> : <Fragment key={index}>{text}</Fragment>,
    )}
  </>
);
