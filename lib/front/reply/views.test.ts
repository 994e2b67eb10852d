import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseAnswers } from '@/lib/db/health';
import { answerViews } from '@/lib/front/reply/views';
import { log } from '@/lib/log';
import type { Opening, Outcome } from '@/lib/views/opening';

vi.mock('@/lib/db/health', () => ({ databaseAnswers: vi.fn() }));

const logged = { warn: vi.fn(), error: vi.fn() };
let counter: (opening: Opening) => Promise<Outcome>;
let openings: Opening[];
let notes: string[];
let failures: unknown[];
let server: Server;

/** Opens the door on a port of its own. */
async function open(proxies = 0): Promise<void> {
  const views = answerViews({
    counter: (opening) => (openings.push(opening), counter(opening)),
    note: (outcome) => notes.push(outcome),
    proxies,
    isStaff: (cookies) => cookies === 'staff' || (cookies === 'asked' && Promise.resolve(true)),
    headers: { 'x-content-type-options': 'nosniff' },
  });
  server = createServer((request, response) => {
    views(request, response).catch((error: unknown) => failures.push(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

beforeEach(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  Object.assign(log(), logged);
  vi.clearAllMocks();
  vi.mocked(databaseAnswers).mockResolvedValue(true);
  [openings, notes, failures] = [[], [], []];
  counter = () => Promise.resolve({ kind: 'counted', views: 703 });
  await open();
});
const shut = () =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
afterEach(async () => {
  await shut();
  expect(failures).toEqual([]);
});

const { port } = { port: () => (server.address() as AddressInfo).port };
/** Sends exactly these parts on one connection, and returns all that comes until it is closed or silent for a while. */
const send = (...parts: string[]) =>
  new Promise<{ text: string; closed: boolean }>((resolve) => {
    let text = '';
    const socket = connect(port(), '127.0.0.1');
    socket.setTimeout(250, () => (resolve({ text, closed: false }), socket.destroy()));
    socket.on('data', (data) => (text += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ text, closed: true }));
    void (async () => {
      for (const part of parts) {
        socket.write(part);
        await sleep(20);
      }
    })();
  });
const head = (...more: string[]) =>
  `${['POST /api/v1/views HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...more].join('\r\n')}\r\n\r\n`;
const hit = (body = '{"article":7}', ...more: string[]) =>
  head(`Content-Length: ${Buffer.byteLength(body)}`, ...more) + body;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const statusOf = ({ text }: { text: string }) => Number(text.slice(9, 12));

describe('a hit', () => {
  it('is answered with the number as it is shown, and the connection stays', async () => {
    const { text, closed } = await send(hit(), hit('{"article":8,"webdriver":true}'));
    expect(text.match(/HTTP\/1.1 200 OK/gu)).toHaveLength(2);
    expect(text).toContain('{"views":703,"text":"703 زيارات"}');
    expect(text).toMatch(/cache-control: no-store\r\n/u);
    expect(text).toMatch(/x-content-type-options: nosniff\r\n/u);
    // In one piece: a body in chunks costs a second packet.
    expect(text).not.toMatch(/transfer-encoding/iu);
    expect(closed).toBe(false);
    expect(openings.map(({ articleId, webdriver, address }) => [articleId, webdriver, address])).toEqual([
      [7, false, '127.0.0.1'],
      [8, true, '127.0.0.1'],
    ]);
    expect(notes).toEqual(['counted', 'counted']);
  });

  it('is told apart by its cookies when somebody of the house sends it', async () => {
    await send(hit('{"article":7}', 'Cookie: staff'), hit('{"article":7}', 'Cookie: asked'), hit());
    expect(openings.map(({ staff }) => staff)).toEqual([true, true, false]);
  });

  it.each<[Outcome, string]>([
    [{ kind: 'filtered', reason: 'bot_ua' }, 'bot_ua'],
    [{ kind: 'unknown' }, 'unknown'],
  ])('of which nothing comes is answered with nothing: %j', async (outcome, note) => {
    counter = () => Promise.resolve(outcome);
    const { text, closed } = await send(hit());
    expect(text).toMatch(/^HTTP\/1.1 204 .*\r\n\r\n$/su);
    expect(text).not.toMatch(/bot|unknown|content-length|content-type:/iu);
    expect([closed, notes]).toEqual([false, [note]]);
  });

  it.each(['application/json; charset=utf-8', 'text/plain;charset=UTF-8', 'text/plain', 'Application/JSON'])(
    'may be of the type %s',
    async (type) => {
      expect(statusOf(await send(hit().replace('application/json', type)))).toBe(200);
    },
  );

  it('may come in pieces, and may ask first', async () => {
    const pieces = [head('Transfer-Encoding: chunked'), chunk('{"arti'), chunk('cle":7}'), '0\r\n\r\n'];
    expect(statusOf(await send(...pieces))).toBe(200);
    expect((await send(head('Content-Length: 13', 'Expect: 100-continue'), '{"article":7}')).text).toContain(' 200 OK');
  });

  it('knows only what it is asked', async () => {
    const body = '{"__proto__":{"webdriver":true},"constructor":1,"article":7,"x":[]}';
    expect(statusOf(await send(hit(body, '__proto__: x', 'constructor: y')))).toBe(200);
    expect(openings).toMatchObject([{ articleId: 7, webdriver: false }]);
    expect(({} as Record<string, unknown>)['webdriver']).toBeUndefined();
  });
});

describe('refused, and the connection closed, is', () => {
  const long = 'x'.repeat(1_025);
  it.each<[string, number, string[]]>([
    ['what has no type', 415, [hit().replace('Content-Type: application/json\r\n', '')]],
    ['a form', 415, [hit().replace('application/json', 'application/x-www-form-urlencoded')]],
    ['a type that only begins like one', 415, [hit().replace('application/json', 'application/json-patch+json')]],
    ['a long body', 413, [head('Content-Length: 1025') + long]],
    ['a body that says it is long, and never comes', 413, [head('Content-Length: 999999999')]],
    ['a long body in pieces', 413, [head('Transfer-Encoding: chunked'), chunk(long), '0\r\n\r\n']],
    ['a long body in pieces at once', 413, [head('Transfer-Encoding: chunked') + chunk(long) + '0\r\n\r\n']],
    [
      'a body in pieces without an end',
      413,
      [head('Transfer-Encoding: chunked'), ...Array.from({ length: 5 }, () => chunk('x'.repeat(300)))],
    ],
    ['no body', 400, [hit('')]],
    ...[
      '{',
      '[]',
      'null',
      '7',
      '"7"',
      '{}',
      '{"article":"7"}',
      '{"article":0}',
      '{"article":-1}',
      '{"article":1.5}',
    ].map((body): [string, number, string[]] => [body, 400, [hit(body)]]),
    ...['{"article":2147483648}', '{"article":1e99}', '{"article":7,"webdriver":1}', '{"article":null}'].map(
      (body): [string, number, string[]] => [body, 400, [hit(body)]],
    ),
  ])('%s: %i', async (_, status, parts) => {
    const answer = await send(...parts);
    expect([statusOf(answer), answer.closed]).toEqual([status, true]);
    expect(answer.text).toMatch(/connection: close\r\n/iu);
    expect([openings, notes]).toEqual([[], ['refused']]);
  });

  it.each([
    [415, hit('').replace('application/json', 'text/html').replace('Content-Length: 0', 'Content-Length: 2000')],
    [413, head('Content-Length: 2000')],
    [413, head('Transfer-Encoding: chunked') + chunk(long)],
  ])('%i, and nothing in what follows is read as a request', async (status, start) => {
    const answer = await send(start + hit(), hit());
    expect(statusOf(answer)).toBe(status);
    expect(answer.text.match(/HTTP\/1.1/gu)).toHaveLength(1);
    expect(openings).toEqual([]);
  });
});

describe('an address', () => {
  const from = (header: string) => send(hit(undefined, `X-Forwarded-For: ${header}`));
  it('that the client writes is nobody’s, and that is said once', async () => {
    await from('192.0.2.1');
    await from('192.0.2.2');
    expect(openings.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(logged.warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(logged.warn.mock.calls)).not.toContain('192.0.2');
  });

  it('is what our proxy saw, also when the header comes twice', async () => {
    await shut();
    await open(1);
    await from('203.0.113.9, 192.0.2.1');
    await send(hit(undefined, 'X-Forwarded-For: 203.0.113.9', 'X-Forwarded-For: 192.0.2.2'));
    await send(hit());
    expect(openings.map(({ address }) => address)).toEqual(['192.0.2.1', '192.0.2.2', '127.0.0.1']);
    expect(logged.warn).not.toHaveBeenCalled();
  });
});

describe('when it cannot be recorded', () => {
  it.each([
    [true, '3', 1],
    [false, '15', 0],
  ])('and the database answers: %j, it is 503', async (answers, patience, lines) => {
    vi.mocked(databaseAnswers).mockResolvedValue(answers);
    counter = () => Promise.reject(new Error('no'));
    const { text } = await send(hit());
    expect(text).toMatch(/^HTTP\/1.1 503 /u);
    expect(text).toMatch(new RegExp(`retry-after: ${patience}\r\n`, 'u'));
    expect(text).toMatch(/x-content-type-options: nosniff\r\n/u);
    expect([notes, logged.error.mock.calls.length]).toEqual([['failed'], lines]);
  });

  it('by many at once, the database is asked once, and one line is logged', async () => {
    vi.mocked(databaseAnswers).mockImplementation(() => sleep(100, true));
    counter = () => Promise.reject(new Error('no'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(hit())));
    expect(new Set(answers.map(statusOf))).toEqual(new Set([503]));
    expect([vi.mocked(databaseAnswers).mock.calls.length, logged.error.mock.calls.length]).toEqual([1, 1]);
  });
});

it('a reader who leaves in the middle is not counted, and nothing is logged', async () => {
  for (const start of [head('Content-Length: 13') + '{"art', head('Transfer-Encoding: chunked') + chunk('{"art')]) {
    const socket = connect(port(), '127.0.0.1', () => socket.write(start));
    await sleep(50);
    socket.destroy();
    await sleep(50);
  }
  expect(openings).toEqual([]);
  expect(logged.error).not.toHaveBeenCalled();
  expect(statusOf(await send(hit()))).toBe(200);
});

it('a reader who leaves while it is recorded is counted, and nothing fails', async () => {
  counter = () => sleep(80, { kind: 'counted', views: 1 });
  const socket = connect(port(), '127.0.0.1', () => socket.write(hit()));
  await sleep(30);
  socket.destroy();
  await sleep(100);
  expect(notes).toEqual(['counted']);
});
