'use client';

import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { desk } from '@/content/desk/desk';

interface Props {
  /** What opens it. */
  trigger: ReactNode;
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A dialog over the page: it takes the focus, Escape closes it, and the focus goes back where it was. */
export const ModalDialog = ({ trigger, title, children }: Props) => (
  <DialogTrigger>
    {trigger}
    <ModalOverlay className="overlay" isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{title}</Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  </DialogTrigger>
);

interface ConfirmProps extends Omit<Props, 'children'> {
  text: string;
  yes: string;
  onYes: () => void;
}

/** Asks before what is hard to take back. */
export const Confirm = ({ text, yes, onYes, ...props }: ConfirmProps) => (
  <ModalDialog {...props}>
    {(close) => (
      <>
        <p>{text}</p>
        <div className="form-end">
          <Button
            look="danger"
            onPress={() => {
              close();
              onYes();
            }}
          >
            {yes}
          </Button>
          <Button onPress={close}>{desk.cancel}</Button>
        </div>
      </>
    )}
  </ModalDialog>
);
