import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { isPublicAddress } from '@/lib/site/public-address';

/** Fetches files of public hosts, and of no others. */

const LARGEST = 25 * 1_048_576;
const PATIENCE = 30_000;
const MOST_HOPS = 5;
const TRIES = 3;
const PORTS = ['', '80', '443', '8080'];

export type Download = { kind: 'file'; bytes: Buffer } | { kind: 'failed'; why: string };

export interface DownloadOptions {
  /** Whether an address may be spoken to; for tests alone another than `isPublicAddress`. */
  mayAsk?: (address: string) => boolean;
  ports?: readonly string[];
}

/** What cannot be mended by asking again. */
class Refused extends Error {}

/** Fetches one file. Every hop is judged by the address that is truly connected to. */
export async function download(address: string, options: DownloadOptions = {}): Promise<Download> {
  let why = '';
  for (let turn = 0; turn < TRIES; turn += 1) {
    if (turn > 0) await sleep(500 * 2 ** turn);
    try {
      return { kind: 'file', bytes: await follow(address, options) };
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
      if (error instanceof Refused) break;
    }
  }
  return { kind: 'failed', why };
}

async function follow(address: string, options: DownloadOptions): Promise<Buffer> {
  const deadline = AbortSignal.timeout(PATIENCE);
  let url = checked(address, options);
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await ask(url, options, deadline);
    if (Buffer.isBuffer(answer)) return answer;
    url = checked(new URL(answer, url).href, options);
  }
  throw new Refused('too many redirects');
}

function checked(address: string, { ports = PORTS, mayAsk = isPublicAddress }: DownloadOptions): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Refused('no address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused(`${url.protocol} is not fetched`);
  if (url.username !== '' || url.password !== '') throw new Refused('addresses with a password are not fetched');
  if (!ports.includes(url.port)) throw new Refused(`port ${url.port} is not fetched`);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // A number needs no looking up, so it is judged here.
  if (ipaddr.isValid(host) && !mayAsk(host)) throw new Refused(`${host} is no public address`);
  return url;
}

/** Looks a name up and hands on only what may be asked: the connection goes to exactly that. */
const guardedLookup =
  (mayAsk: (address: string) => boolean): LookupFunction =>
  (hostname, { family, hints }, callback) => {
    resolveName(hostname, { all: true, ...(hints !== undefined && { hints }) }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '');
      const [forbidden] = found.filter(({ address }) => !mayAsk(address));
      if (forbidden) return callback(new Refused(`${hostname} is ${forbidden.address}, no public address`), '');
      const fits = found.filter((one) => !family || one.family === Number(String(family).replace('IPv', '')));
      const [first] = fits.length > 0 ? fits : found;
      if (first === undefined) return callback(new Error(`${hostname} has no address`), '');
      callback(null, [first]);
    });
  };

/** @returns the bytes, or where it has moved to */
function ask(url: URL, { mayAsk = isPublicAddress }: DownloadOptions, signal: AbortSignal): Promise<Buffer | string> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const headers = { 'accept': 'image/*,application/pdf', 'accept-encoding': 'identity', 'user-agent': 'Khizana' };
    const request = send(url, { headers, signal, lookup: guardedLookup(mayAsk), agent: false }, (response) => {
      const { statusCode = 0, headers: told } = response;
      const stop = (error: Error) => {
        response.destroy();
        reject(error);
      };
      if (statusCode >= 300 && statusCode < 400 && told.location !== undefined) {
        response.destroy();
        return resolve(told.location);
      }
      if (statusCode !== 200) {
        const text = `answered ${statusCode}`;
        return stop(statusCode === 429 || statusCode >= 500 ? new Error(text) : new Refused(text));
      }
      if (!/^(image\/|application\/(pdf|octet-stream)|binary\/)/u.test(told['content-type'] ?? 'image/')) {
        return stop(new Refused(`is ${told['content-type'] ?? ''}, no picture`));
      }
      if (Number(told['content-length'] ?? 0) > LARGEST) return stop(new Refused('is larger than 25 MB'));
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > LARGEST) return stop(new Refused('is larger than 25 MB'));
        parts.push(part);
      });
      response.on('error', reject);
      response.on('end', () => (response.complete ? resolve(Buffer.concat(parts)) : reject(new Error('was cut off'))));
    });
    request.on('error', reject);
    request.end();
  });
}
