import nodemailer from 'nodemailer';
import { site } from '@/content/site';
import { env, siteUrl } from '@/lib/env';
import type { Letter } from '@/lib/auth/letters';
import { log } from '@/lib/log';

/** Milliseconds that the server may take for each step: somebody waits for an invitation to be sent. */
const PATIENCE = 10_000;

/** Whether there is a server for letters; without one links are shown to the owner alone. */
export const sendsLetters = (): boolean => env().SMTP_URL !== undefined;

/** Sends a letter. @returns whether the server took it; why not is in the log */
export async function post(to: string, letter: Letter): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) return false;
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const from = MAIL_FROM ?? { name: site.name, address: `no-reply@${new URL(siteUrl()).hostname}` };
  try {
    // As an object: no list of addresses, and no header, can be made of it.
    await nodemailer
      .createTransport({ url: SMTP_URL, ...patience })
      .sendMail({ from, to: { name: '', address: to }, ...letter });
    return true;
  } catch (error) {
    log().error({ err: error }, 'a letter was not sent');
    return false;
  }
}
