import { connect } from 'node:net';

/** Milliseconds before a connection that was cut or refused is opened again. */
const PAUSE = 20;

export interface Line {
  /** The port of 127.0.0.1. */
  port: number;
  /** The next request; null when there is no more. */
  next: () => string | null;
  /** Told of each request's end: its status, 0 when it had no whole answer; and how long that took. */
  ended: (status: number, ms: number) => void;
}

/**
 * One connection that asks, waits for the answer and asks again, on a bare socket: it must cost less than what it
 * measures. One that is cut is opened again. @returns resolves when there is no next request
 */
export function speak({ port, next, ended }: Line): Promise<void> {
  return new Promise((resolve) => {
    const open = () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let heard = '';
      let askedAt: number | null = null;
      let done = false;
      const end = (status: number): void => {
        if (askedAt === null) return;
        const ms = performance.now() - askedAt;
        askedAt = null;
        ended(status, ms);
      };
      const ask = (): void => {
        const request = next();
        if (request === null) {
          done = true;
          socket.destroy();
          return;
        }
        askedAt = performance.now();
        socket.write(request, 'latin1');
      };
      socket.once('connect', ask);
      socket.on('data', (chunk: Buffer) => {
        heard += chunk.toString('latin1');
        const status = statusOf(heard);
        if (status === null) return;
        const closes = /^connection: close/imu.test(heard);
        heard = '';
        end(status);
        if (closes) socket.destroy();
        else ask();
      });
      socket.on('error', () => undefined);
      socket.once('close', () => {
        end(0);
        if (done) resolve();
        else setTimeout(open, PAUSE);
      });
    };
    open();
  });
}

/** The status of an answer that is whole; null while some of it is missing. */
export function statusOf(text: string): number | null {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const status = Number(text.slice(9, 12));
  if (status === 204) return status;
  const length = /^content-length: (\d+)/imu.exec(text.slice(0, head))?.[1];
  const isWhole = length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= head + 4 + Number(length);
  return isWhole ? status : null;
}
