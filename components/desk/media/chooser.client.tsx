'use client';

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ChooserBody } from '@/components/desk/media/chooser-body.client';
import type { DescribeMedia, ListMedia } from '@/components/desk/media/doors';
import { mediaWords } from '@/content/desk/media';
import type { ChosenMedia, MediaKind } from '@/lib/media/media';

export interface MediaChooserProps {
  isOpen: boolean;
  onClose: () => void;
  /** Called once, before `onClose`. */
  onChoose: (media: ChosenMedia) => void;
  /** `listMediaItems` of app/admin/(desk)/media/actions.ts. */
  list: ListMedia;
  /** `describeMediaItem` of the same file. */
  describe: DescribeMedia;
  /** What may be chosen: pictures, unless said otherwise. */
  kind?: MediaKind;
}

/** A dialog that chooses a picture from the library, or takes a new one into it. */
export const MediaChooser = ({ isOpen, onClose, kind = 'image', ...props }: MediaChooserProps) => (
  <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
    <Modal className="modal media-modal">
      <Dialog className="dialog media-dialog">
        <Heading slot="title">{kind === 'image' ? mediaWords.chooser.title : mediaWords.chooser.titleDocument}</Heading>
        <ChooserBody kind={kind} onClose={onClose} {...props} />
      </Dialog>
    </Modal>
  </ModalOverlay>
);
