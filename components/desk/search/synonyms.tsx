import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { SynonymFields } from '@/components/desk/search/synonym-fields.client';
import { desk } from '@/content/desk/desk';
import { deskSearch } from '@/content/desk/search';
import { fill, strings } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import type { SynonymGroup } from '@/lib/search/desk-queries';

interface Props {
  groups: readonly SynonymGroup[];
  save: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  remove: (id: number) => Promise<Outcome>;
}

/** The words that mean the same in a search, group by group. */
export function Synonyms({ groups, save, remove }: Props) {
  const words = deskSearch.synonyms;
  const listed = ({ words: all }: SynonymGroup) => all.join(`${strings.punctuation.comma} `);
  return (
    <section aria-labelledby="synonyms">
      <div className="desk-head">
        <h2 id="synonyms">{words.title}</h2>
        <DialogForm label={words.add} title={words.add} action={save} submit={desk.add}>
          <SynonymFields />
        </DialogForm>
      </div>
      <p className="desk-note">{words.lead}</p>
      {groups.length === 0 ? (
        <p className="desk-empty">{words.empty}</p>
      ) : (
        <ul className="plain-rows">
          {groups.map((group) => (
            <li key={group.id}>
              <bdi>{listed(group)}</bdi>
              <span className="row-actions">
                <DialogForm
                  label={desk.edit}
                  fullLabel={`${desk.edit} ${listed(group)}`}
                  title={words.edit}
                  look="quiet"
                  action={save}
                >
                  <SynonymFields id={group.id} value={listed(group)} />
                </DialogForm>
                <ConfirmAction
                  label={desk.delete}
                  fullLabel={`${desk.delete} ${listed(group)}`}
                  title={words.removeTitle}
                  text={fill(words.removeText, { words: listed(group) })}
                  yes={desk.delete}
                  run={remove.bind(null, group.id)}
                  look="quiet"
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
