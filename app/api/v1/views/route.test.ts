import { afterEach, expect, it, vi } from 'vitest';

const counter = vi.fn(() => Promise.resolve({ kind: 'filtered', reason: 'bot_ua' }));
vi.mock('@/lib/views/counter', () => ({ openCounter: () => counter }));

const post = async () => {
  const { POST } = await import('./route');
  return POST(new Request('http://localhost/api/v1/views?x', { method: 'POST', body: '{"article":7}' }));
};
afterEach(() => void vi.unstubAllEnvs());

it('counts while developing, and says why not', async () => {
  expect(await (await post()).json()).toEqual({ filtered: 'bot_ua' });
});

it('does not count in production, where an address written otherwise comes past the front', async () => {
  counter.mockClear();
  vi.stubEnv('NODE_ENV', 'production');
  expect([(await post()).status, counter.mock.calls.length]).toEqual([404, 0]);
});
