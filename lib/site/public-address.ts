import ipaddr from 'ipaddr.js';

/** Whether a number belongs to the public internet: no loopback, private, link-local, reserved or mapped one. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
