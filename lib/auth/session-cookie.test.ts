import { expect, it } from 'vitest';
import { sessionTokenOf } from '@/lib/auth/session-cookie';

it.each([
  [undefined, null],
  ['', null],
  ['theme=dark', null],
  ['khizana.session_token=abc.c2ln%3D', 'abc'],
  ['theme=dark; __Secure-khizana.session_token=abc.c2ln%3D; x=y', 'abc'],
  ['khizana.session_token=', null],
  ['khizana.session_token=%', null],
  ['notkhizana.session_token=abc.x', null],
])('the session of %j is %j', (cookies, token) => expect(sessionTokenOf(cookies)).toBe(token));
