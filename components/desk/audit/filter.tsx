import { DateInput } from '@/components/desk/ui/date-input.client';
import { auditWords } from '@/content/desk/audit';
import type { AuditFilter } from '@/lib/audit/queries';

const words = auditWords.filter;

interface Props {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
}

/** By whom, of what kind, on which article, between which days: a form that works by its address. */
export const AuditFilterForm = ({ filter, people }: Props) => (
  <form method="get" className="audit-filter" aria-label={words.title}>
    <label className="field">
      <span className="field-label">{words.person}</span>
      <select name="person" defaultValue={filter.userId ?? ''}>
        <option value="">{words.everybody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label className="field">
      <span className="field-label">{words.room}</span>
      <select name="room" defaultValue={filter.room ?? ''}>
        <option value="">{words.all}</option>
        {Object.entries(auditWords.rooms).map(([room, name]) => (
          <option key={room} value={room}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label className="field">
      <span className="field-label">{words.article}</span>
      <input name="article" inputMode="numeric" dir="ltr" defaultValue={filter.articleId ?? ''} />
    </label>
    <DateInput label={words.from} name="from" defaultValue={filter.from ?? ''} />
    <DateInput label={words.to} name="to" defaultValue={filter.to ?? ''} />
    <div className="form-end">
      <button type="submit" className="button button-main">
        {words.show}
      </button>
      <a className="button button-quiet" href="/admin/audit">
        {words.clear}
      </a>
    </div>
  </form>
);
