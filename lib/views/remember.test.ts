import { expect, it, vi } from 'vitest';
import { rememberAgents } from './remember';

it('asks the lists of robots once about each name', () => {
  const isBot = vi.fn((userAgent: string) => userAgent.startsWith('GPTBot'));
  const isListed = vi.fn(() => false);
  const rules = rememberAgents({ isBot, isListed, isOurs: () => true, isIgnored: () => false });
  for (let turn = 0; turn < 3; turn += 1) {
    expect([rules.isBot('GPTBot/1.2'), rules.isBot('Mozilla/5.0'), rules.isListed('Mozilla/5.0')]).toEqual([
      true,
      false,
      false,
    ]);
  }
  expect([isBot.mock.calls.length, isListed.mock.calls.length]).toEqual([2, 1]);
});

it('remembers no endless name', () => {
  const isBot = vi.fn(() => false);
  const rules = rememberAgents({ isBot, isListed: () => false, isOurs: () => true, isIgnored: () => false });
  for (let turn = 0; turn < 2; turn += 1) rules.isBot('x'.repeat(1_000));
  expect(isBot).toHaveBeenCalledTimes(2);
});
