import type { ReactNode } from 'react';
import { auditSentences, auditWords as words } from '@/content/desk/audit';
import { fill } from '@/content/strings';
import type { AuditEntry } from '@/lib/audit/queries';
import { showInstant } from '@/lib/site/display';

/** What was done, a row each. */
export const AuditEntries = ({ entries }: { entries: readonly AuditEntry[] }) => (
  <div className="desk-table desk-cards audit">
    <table>
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="audit-when">
              <time dateTime={entry.at.toISOString()}>{showInstant(entry.at)}</time>
            </td>
            <td className="audit-who">{entry.by === null ? words.nobody : <bdi>{entry.by.name ?? words.gone}</bdi>}</td>
            <td className="cell-whole">
              <Sentence entry={entry} />
              <Details detail={entry.detail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The action in words, with the name in its place; an action without words is shown by its own name. */
function Sentence({ entry }: { entry: AuditEntry }) {
  const { action, subject, name } = entry;
  const sentence = auditSentences[action];
  const shown = <Subject {...subject} name={name} />;
  if (sentence === undefined) {
    return (
      <>
        <code dir="ltr">{action}</code> {shown}
      </>
    );
  }
  const [before = '', after] = sentence.split('{name}');
  return (
    <>
      {before}
      {after !== undefined && shown}
      {after}
    </>
  );
}

function Subject({ room, id, name }: AuditEntry['subject'] & { name: string | null }): ReactNode {
  if (id === '') return null;
  const text = name === null ? fallback(id) : `«${name.trim() === '' ? words.untitled : name}»`;
  if (room !== 'article') return <bdi>{text}</bdi>;
  return (
    <a href={`/admin/articles/${id}`}>
      <bdi>{text}</bdi>
    </a>
  );
}

/** Numbers say that they are numbers; anything else, such as an address, speaks for itself. */
const fallback = (id: string): string => (/^\d+$/u.test(id) ? fill(words.numbered, { id }) : id);

/** What was written beside it: names of the program's own, so from left to right. */
function Details({ detail }: { detail: AuditEntry['detail'] }) {
  const pairs = Object.entries(detail);
  if (pairs.length === 0) return null;
  return (
    <details>
      <summary>{words.details}</summary>
      <dl dir="ltr">
        {pairs.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
