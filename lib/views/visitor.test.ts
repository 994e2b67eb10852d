import { describe, expect, it } from 'vitest';
import { clientAddress, networkOf, visitorKey } from '@/lib/views/visitor';

const SALT = Buffer.alloc(32, 1);
const CHROME = 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0.0.0';
const keyOf = (address: string, userAgent = CHROME, salt = SALT) =>
  visitorKey(salt, address, userAgent).toString('hex');

describe('the key of a visitor', () => {
  it('is 16 bytes, and the same for the same', () => {
    expect(visitorKey(SALT, '192.0.2.1', CHROME)).toHaveLength(16);
    expect(keyOf('192.0.2.1')).toBe(keyOf('192.0.2.1'));
  });

  it('is another one for another address, browser or day', () => {
    const keys = [
      keyOf('192.0.2.1'),
      keyOf('192.0.2.2'),
      keyOf('2001:db8::1'),
      keyOf('192.0.2.1', `${CHROME} `),
      keyOf('192.0.2.1', ''),
      keyOf('192.0.2.1', CHROME, Buffer.alloc(32, 2)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['192.0.2.1', '::ffff:c000:201', true],
    ['2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff', true],
    ['2001:db8:0:1::1', '2001:0DB8:0000:0001::2', true],
    ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
    ['fe80::1%eth0', 'fe80::2%wlan0', true],
    ['fe80::1%eth0', 'fe80::1', true],
    ['nonsense', '', true],
    ['nonsense', '192.0.2.1', false],
  ])('for %s and %s is the same: %j', (one, other, expected) => {
    expect(keyOf(one) === keyOf(other)).toBe(expected);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:a:b:c:d:e:f', '2001:db8:a:b::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['192.0.2.256', 'unknown'],
])('the network of %j is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe('the client’s address', () => {
  const SOCKET = '10.0.0.1';
  it.each<[string, number, string | undefined, string]>([
    ['the connection’s without proxies', 0, undefined, SOCKET],
    ['the connection’s without proxies, whatever the client writes', 0, '192.0.2.1', SOCKET],
    ['what the proxy saw', 1, '192.0.2.1', '192.0.2.1'],
    ['what the proxy saw, not what the client wrote', 1, '203.0.113.9, 192.0.2.1', '192.0.2.1'],
    ['what the outer proxy saw', 2, '192.0.2.1, 10.0.0.2', '192.0.2.1'],
    ['what the outer proxy saw, not what the client wrote', 2, '9.9.9.9,203.0.113.9,192.0.2.1,10.0.0.2', '192.0.2.1'],
    ['the connection’s when there is no header', 1, undefined, SOCKET],
    ['the connection’s when the header is empty', 1, '', SOCKET],
    ['the connection’s when the header is shorter than the proxies', 2, '192.0.2.1', SOCKET],
    ['the connection’s when the proxy did not know', 1, '192.0.2.1, unknown', SOCKET],
    ['an IPv6 address', 1, '2001:db8::1', '2001:db8::1'],
    ['an address with its port', 1, '1.2.3.4:567', '1.2.3.4'],
    ['an IPv6 address with its port', 1, '[2001:db8::1]:80', '2001:db8::1'],
    ['an IPv6 address in brackets', 1, ' [::1] ', '::1'],
    ['the connection’s when the port is none', 1, '1.2.3.4:x', SOCKET],
    ['the connection’s when the brackets hold no address', 1, '[1.2.3.4:80', SOCKET],
    ['the connection’s when it is a number', 1, '16909060', SOCKET],
  ])('is %s (%i proxies, %j)', (_, proxies, forwarded, expected) => {
    expect(clientAddress(SOCKET, forwarded, proxies)).toBe(expected);
  });
});
