import { describe, expect, it } from 'vitest';
import { hashOf, isPassword, newPassword } from '@/lib/auth/password';

describe('a new password', () => {
  it.each(['جملة طويلة أحفظها', 'correct horse battery', 'x7#kQ2vLp9'])('may be «%s»', (password) =>
    expect(newPassword.safeParse(password).success).toBe(true),
  );

  it.each([
    'short',
    'aaaaaaaaaaaa',
    '1234567890',
    '0987654321',
    'abcdefghijkl',
    'password123',
    'Qwertyuiop1',
    'ababababab',
  ])('may not be «%s»', (password) => expect(newPassword.safeParse(password).success).toBe(false));
});

it('is known again, in whichever form its letters are typed, and no other is', async () => {
  const hash = await hashOf('كلمة سرّ \u0622');
  expect(await isPassword('كلمة سرّ \u0627\u0653', hash)).toBe(true);
  expect(await isPassword('كلمة سر', hash)).toBe(false);
  expect(await isPassword('كلمة سرّ', null)).toBe(false);
});
