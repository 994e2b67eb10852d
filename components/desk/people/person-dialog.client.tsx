'use client';

import { useState, useTransition } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { HandedLink, type ShownLink } from '@/components/desk/people/handed-link.client';
import type { PersonRow } from '@/components/desk/people/people.client';
import type { Asked, PeopleActions } from '@/components/desk/people/person-actions.client';
import { RoleField } from '@/components/desk/people/role-field.client';
import { Button } from '@/components/desk/ui/button.client';
import { desk } from '@/content/desk/desk';
import { usersWords as words } from '@/content/desk/users';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  person: PersonRow;
  actions: PeopleActions;
  asked: Asked;
  title: string;
  close: () => void;
  run: (work: () => Promise<Outcome<unknown>>) => void;
}

/** Asks once more, with what will come of it; then does it, or shows the link that it made. */
export function PersonDialog({ person, actions, asked, title, close, run }: Props) {
  const { id, name } = person;
  const [role, setRole] = useState(person.role);
  const [made, setMade] = useState<Outcome<ShownLink> | null>(null);
  const [isPending, start] = useTransition();
  const doIt = () => {
    if (asked === 'link') {
      start(async () => setMade(await actions.makeLink({ id })));
      return;
    }
    close();
    if (asked === 'role') run(() => actions.saveRole({ id, role }));
    else run(() => actions[asked === 'secondFactor' ? 'endFactor' : asked]({ id }));
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => isOpen || close()} isDismissable={made === null}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {made?.kind === 'done' && (
            <HandedLink {...made.value} beside={<Button onPress={close}>{desk.close}</Button>} />
          )}
          {made?.kind === 'refused' && <p role="alert">{made.message}</p>}
          {made === null && asked === 'role' && <RoleField name="role" value={role} onChange={setRole} />}
          {made === null && asked !== 'role' && <p>{fill(words.confirm[asked], { name })}</p>}
          {made?.kind !== 'done' && (
            <div className="form-end dialog-end">
              {made === null && (
                <Button look={isHard(asked) ? 'danger' : 'main'} onPress={doIt} isDisabled={isPending}>
                  {isPending ? desk.working : asked === 'role' ? desk.save : title}
                </Button>
              )}
              <Button onPress={close}>{made === null ? desk.cancel : desk.close}</Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What takes something away from somebody. */
const isHard = (asked: Asked): boolean => ['disable', 'withdraw', 'secondFactor'].includes(asked);
