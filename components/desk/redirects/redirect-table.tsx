import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { RedirectFields } from '@/components/desk/redirects/redirect-fields.client';
import { desk } from '@/content/desk/desk';
import { redirectWords } from '@/content/desk/redirects';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import type { RedirectRow } from '@/lib/redirects/desk-queries';

interface Props {
  rows: readonly RedirectRow[];
  change: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  remove: (from: string) => Promise<Outcome>;
}

/** The redirects of a page, each with what can be done with it. */
export const RedirectTable = ({ rows, change, remove }: Props) => (
  <div className="desk-table desk-cards">
    <table>
      <thead>
        <tr>
          <th scope="col">{redirectWords.from}</th>
          <th scope="col">{redirectWords.to}</th>
          <th scope="col">
            <span className="unseen">{redirectWords.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, toUrl }) => (
          <tr key={from}>
            <td className="wide cell-whole" data-label={redirectWords.from}>
              <bdi dir="ltr">{from}</bdi>
            </td>
            <td className="wide cell-whole" data-label={redirectWords.to}>
              <a href={toUrl}>
                <bdi dir="ltr">{to}</bdi>
              </a>
            </td>
            <td className="row-actions">
              <DialogForm
                label={desk.edit}
                fullLabel={`${desk.edit} ${from}`}
                title={redirectWords.edit}
                look="quiet"
                action={change}
              >
                <RedirectFields from={from} to={to} />
              </DialogForm>
              <ConfirmAction
                label={desk.delete}
                fullLabel={`${desk.delete} ${from}`}
                title={redirectWords.deleteTitle}
                text={fill(redirectWords.deleteText, { from })}
                yes={desk.delete}
                run={remove.bind(null, from)}
                look="quiet"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
