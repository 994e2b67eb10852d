import { send, type Sending, type Sent } from '../../support/counting/send';
import type { Plan } from '../../support/counting/plan';

/** Readers in a process of their own, so that what they cost is not taken for the site's. Told by the parent what to do. */

export type ToSender = { kind: 'send'; origin: string; plan: Plan } | { kind: 'stop' };
export type FromSender = { kind: 'ready' } | { kind: 'sent'; sent: Sent };

const tell = (message: FromSender) => process.send?.(message);

let sending: Sending | null = null;

process.on('message', (message: ToSender) => {
  if (message.kind === 'send') sending = send(message.origin, message.plan);
  else void sending?.stop().then((sent) => tell({ kind: 'sent', sent }));
});
process.once('disconnect', () => process.exit());

tell({ kind: 'ready' });
