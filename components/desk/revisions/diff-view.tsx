import { Segments } from '@/components/desk/revisions/segments';
import {
  changedFields,
  countsOf,
  type ChangedField,
  type OtherField,
  type Version,
} from '@/components/desk/revisions/version';
import { blockNames, revisionCounts, revisionWords } from '@/content/desk/revisions';
import { strings, fill } from '@/content/strings';
import { collapse, type DiffBlock } from '@/lib/diff/html-diff';
import { showCount } from '@/lib/site/display';

interface Props {
  before: Version;
  after: Version;
  /** What else changed, in words. */
  others?: readonly OtherField[];
}

/** What changed from one version to the next, to be read as one text. Nothing in it needs a script. */
export function DiffView({ before, after, others }: Props) {
  const fields = changedFields(before, after, others);
  if (fields.length === 0) return <p className="diff-none">{revisionWords.identical}</p>;
  return (
    <div className="diff">
      <Legend fields={fields} />
      {fields.map(({ label, blocks }) => (
        <section key={label} className="diff-field">
          <h3>{label}</h3>
          {collapse(blocks).map((block, index) =>
            'skipped' in block ? (
              <p key={index} className="diff-skipped">
                {showCount(block.skipped, revisionCounts.skipped)}
              </p>
            ) : (
              <Block key={index} block={block} />
            ),
          )}
        </section>
      ))}
    </div>
  );
}

const Block = ({ block: { kind, state, was, segments } }: { block: DiffBlock }) => (
  <div className={`diff-block diff-kind-${kind} diff-is-${state}`}>
    <p>
      <Segments segments={segments} />
    </p>
    {state === 'restyled' && was === null && <p className="diff-note">{revisionWords.restyled}</p>}
    {was !== null && (
      <p className="diff-note">{fill(revisionWords.reshaped, { was: blockNames[was], now: blockNames[kind] })}</p>
    )}
  </div>
);

/** How much changed, and what the signs mean. */
function Legend({ fields }: { fields: readonly ChangedField[] }) {
  const { added, removed, spelling } = countsOf(fields);
  const parts = [showCount(added, revisionCounts.added), showCount(removed, revisionCounts.removed)];
  if (spelling > 0) parts.push(showCount(spelling, revisionCounts.spelling));
  return (
    <div className="diff-legend">
      <p>{parts.join(`${strings.punctuation.comma} `)}</p>
      <p aria-label={revisionWords.legend} role="group">
        <ins className="diff-added">{revisionWords.added}</ins>{' '}
        <del className="diff-removed">{revisionWords.removed}</del>{' '}
        <span className="diff-spelling">
          <ins>{revisionWords.spelling}</ins>
        </span>
      </p>
    </div>
  );
}
