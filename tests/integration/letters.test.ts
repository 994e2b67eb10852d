import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { begin } from '@/lib/auth/attempt-commands';
import { letterAttempts } from '@/lib/auth/attempts';
import { invitePerson } from '@/lib/auth/invite-commands';
import { sendHandedLink, sendResetLetter } from '@/lib/auth/letter-commands';
import { choosePassword } from '@/lib/auth/password-commands';
import { disablePerson } from '@/lib/auth/people-commands';
import { sendsLetters } from '@/lib/auth/post';
import { log } from '@/lib/log';
import { emptyDatabase } from '../support/articles';
import { makeMember, PASSWORD } from '../support/desk';

/** A server for letters that takes them all (RFC 5321, as far as it is needed). */
const letters: { to: string; text: string }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((socket) => {
    let [to, data] = ['', null as string | null];
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split(/(?<=\r\n)/u)) {
        if (data !== null) {
          data += line;
          if (!data.endsWith('\r\n.\r\n')) continue;
          letters.push({ to, text: data });
          data = null;
        }
        const [, found] = /^RCPT TO:<(.+)>/u.exec(line) ?? [];
        to = found ?? to;
        if (line.startsWith('DATA')) data = '';
        socket.write(
          line.startsWith('DATA') ? '354 go on\r\n' : line.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n',
        );
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});
beforeEach(async () => {
  await emptyDatabase();
  letters.length = 0;
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('SITE_URL', 'https://magazine.example');
});

/** The text of a letter, out of its parts. */
const read = (text: string): string =>
  [...text.matchAll(/base64\r\n\r\n([\s\S]+?)\r\n(?=--|\.)/gu)]
    .map(([, part = '']) => Buffer.from(part, 'base64').toString('utf8'))
    .concat(text.replace(/=\r\n/gu, '').replace(/=3D/gu, '='))
    .join('\n');
const linkIn = (text: string) => /https:\/\/magazine\.example\/admin\/(\w+)\/([\w-]{43})/u.exec(read(text));

it('brings a link that chooses a new password, to who is there', async () => {
  const person = await makeMember('editor');
  await sendResetLetter(person.email);
  expect(letters.map(({ to }) => to)).toEqual([person.email]);
  const [, purpose, token = ''] = linkIn(letters[0]?.text ?? '') ?? [];
  expect(purpose).toBe('reset');
  expect(await choosePassword('reset', token, PASSWORD)).toEqual({ email: person.email });
});

it('brings nothing to who is not there, or was disabled', async () => {
  const [owner, person] = [await makeMember('owner'), await makeMember('editor')];
  await disablePerson(owner, person.id);
  await sendResetLetter(person.email);
  await sendResetLetter('nobody@example.org');
  expect(letters).toEqual([]);
});

it('brings an invitation; and says when there is nobody to bring it', async () => {
  const invited = await invitePerson(null, { name: 'ليلى', email: 'laila@example.org', role: 'author' });
  if (invited === 'taken') throw new Error('taken');
  expect(await sendHandedLink(invited)).toBe(true);
  expect(linkIn(letters[0]?.text ?? '')?.[1]).toBe('invite');
  const error = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  expect(await sendHandedLink(invited)).toBe(false);
  expect(error).toHaveBeenCalledOnce();
  vi.stubEnv('SMTP_URL', '');
  expect([sendsLetters(), await sendHandedLink(invited)]).toEqual([false, false]);
  error.mockRestore();
});

it('cannot be asked for without end', async () => {
  const tries = Array.from({ length: 5 }, () => begin(letterAttempts('a@example.org', '192.0.2.1')));
  expect((await Promise.all(tries)).filter((seconds) => seconds === 0)).toHaveLength(3);
});
