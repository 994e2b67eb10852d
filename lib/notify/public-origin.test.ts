import { expect, it } from 'vitest';
import { isPublicOrigin } from '@/lib/notify/public-origin';

it.each([
  ['https://magazine.example', true],
  ['https://www.magazine.example:8443', true],
  ['https://xn--mgbh0fb.example.', true],
  ['http://93.184.216.34', true],
  ['http://[2606:2800:220:1::1]', true],
  ['http://localhost:3000', false],
  ['http://desk.localhost', false],
  ['http://printer.local', false],
  ['http://wiki.internal', false],
  ['http://box.home.arpa', false],
  ['http://intranet', false],
  ['http://127.0.0.1:3000', false],
  ['http://10.1.2.3', false],
  ['http://192.168.1.2', false],
  ['http://169.254.1.1', false],
  ['http://100.64.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::1]', false],
  ['http://[fd00::1]', false],
  ['http://[::ffff:192.168.1.2]', false],
  ['http://localities.example', true],
])('%s: %s', (origin, expected) => expect(isPublicOrigin(origin)).toBe(expected));
