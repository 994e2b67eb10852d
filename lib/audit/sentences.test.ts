import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditSentences, auditWords } from '@/content/desk/audit';

const rooms = Object.keys(auditWords.rooms);
/** Permissions have the same look. */
const PERMISSION = /\.(use|manage|read)$/u;

/** Every action that a command writes down by its name. */
const actions = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => /commands\.ts$/u.test(file))
  .flatMap((file) => [...readFileSync(`lib/${file}`, 'utf8').matchAll(/'([a-z]+\.[a-z-]+)'/gu)])
  .map(([, name = '']) => name)
  .filter((name) => rooms.includes(name.split('.', 1)[0] ?? '') && !PERMISSION.test(name));

describe('the log', () => {
  it('has a sentence for every action', () => {
    expect(actions).toContain('article.correction');
    const moves = ['publish', 'schedule', 'unschedule', 'withdraw', 'trash', 'untrash', 'delete', 'section', 'tags'];
    const known = [...actions, ...moves.map((move) => `article.${move}`)];
    expect(known.filter((name) => !(name in auditSentences))).toEqual([]);
  });

  it('can be asked for every room that has a sentence', () => {
    const named = Object.keys(auditSentences).map((name) => name.split('.', 1)[0] ?? '');
    expect([...new Set(named)].sort()).toEqual([...rooms].sort());
  });
});
