import { Fragment, type ReactNode } from 'react';
import { isBare, Side } from '@/components/desk/revisions/segments';
import { changedFields, type OtherField, type Version } from '@/components/desk/revisions/version';
import { revisionCounts, revisionWords } from '@/content/desk/revisions';
import { collapse, type DiffBlock } from '@/lib/diff/html-diff';
import { showCount } from '@/lib/site/display';

/** A version with the words that tell whose it is and of when. */
export interface Shown {
  version: Version;
  name: string;
  time?: string;
}

interface Props {
  mine: Shown;
  theirs: Shown;
  /** What else differs, in words; `before` is mine. */
  others?: readonly OtherField[];
  /** The buttons that decide between them. */
  children?: ReactNode;
}

/** Two versions beside each other, paragraph by paragraph; one over the other on a phone. */
export function SideBySide({ mine, theirs, others, children }: Props) {
  const fields = changedFields(mine.version, theirs.version, others);
  return (
    <div className="beside">
      {fields.length === 0 ? (
        <p className="diff-none">{revisionWords.identical}</p>
      ) : (
        <table>
          <caption>{revisionWords.compared}</caption>
          <thead>
            <tr>
              {[mine, theirs].map(({ name, time }, index) => (
                <th key={index} scope="col">
                  <bdi>{name}</bdi> {time !== undefined && <small>{time}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, blocks }) => (
              <Fragment key={label}>
                <tr className="beside-field">
                  <th colSpan={2} scope="colgroup">
                    {label}
                  </th>
                </tr>
                {collapse(blocks).map((block, index) =>
                  'skipped' in block ? (
                    <tr key={index} className="diff-skipped">
                      <td colSpan={2}>{showCount(block.skipped, revisionCounts.skipped)}</td>
                    </tr>
                  ) : (
                    <Row key={index} block={block} names={[mine.name, theirs.name]} />
                  ),
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {children !== undefined && <div className="form-end">{children}</div>}
    </div>
  );
}

/** One paragraph in both; what is alike is shown twice where there is room, and once where there is not. */
const Row = ({ block, names }: { block: DiffBlock; names: [string, string] }) => (
  <tr className={`beside-row beside-is-${block.state}`}>
    {(['before', 'after'] as const).map((side, index) => (
      <td key={side} className={`diff-kind-${block.was !== null && side === 'before' ? block.was : block.kind}`}>
        {block.state !== 'same' && (
          <span className="beside-whose" aria-hidden="true">
            {names[index]}
          </span>
        )}
        {isBare(block.segments, side) ? (
          <span className="beside-nothing">{revisionWords.nothingHere}</span>
        ) : (
          <Side segments={block.segments} side={side} />
        )}
        {block.state === 'restyled' && side === 'after' && <span className="diff-note">{revisionWords.restyled}</span>}
      </td>
    ))}
  </tr>
);
