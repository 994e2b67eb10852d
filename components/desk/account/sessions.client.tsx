'use client';

import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { accountWords } from '@/content/desk/account';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';

const { sessions: words } = accountWords;

interface SessionRow {
  id: string;
  device: string;
  address: string;
  lastSeen: string;
  isHere: boolean;
}

interface Props {
  sessions: SessionRow[];
  endOne: (input: { id: string }) => Promise<Outcome>;
  endOthers: (nothing: undefined) => Promise<Outcome>;
  endAll: (nothing: undefined) => Promise<Outcome>;
}

/** Where one is signed in, and the ways to end it. */
export function Sessions({ sessions, endOne, endOthers, endAll }: Props) {
  const [isPending, start] = useTransition();
  const run = (work: () => Promise<Outcome>) =>
    start(async () => {
      await work();
    });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p>{words.lead}</p>
      <div className="desk-table desk-cards">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.device}</th>
              <th scope="col">{words.columns.address}</th>
              <th scope="col">{words.columns.lastSeen}</th>
              <th scope="col">
                <span className="offscreen">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, address, lastSeen, isHere }) => (
              <tr key={id}>
                <td className="cell-whole">{device}</td>
                <td data-label={words.columns.address}>
                  <bdi dir="ltr">{address}</bdi>
                </td>
                <td data-label={words.columns.lastSeen}>{lastSeen}</td>
                <td>
                  {isHere ? (
                    <strong>{words.here}</strong>
                  ) : (
                    <Button
                      aria-label={fill(words.endThis, { device })}
                      isDisabled={isPending}
                      onPress={() => run(() => endOne({ id }))}
                    >
                      {words.end}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-end">
        {sessions.length > 1 && (
          <Button isDisabled={isPending} onPress={() => run(() => endOthers(undefined))}>
            {words.endOthers}
          </Button>
        )}
        <Confirm
          trigger={<Button look="danger">{words.endAll}</Button>}
          title={words.endAll}
          text={words.endAllConfirm}
          yes={words.endAll}
          onYes={() => run(() => endAll(undefined))}
        />
      </div>
    </section>
  );
}
