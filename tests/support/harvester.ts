import { setTimeout as sleep } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { answerHarvester } from '@/lib/harvest/answer';
import { readOai, type AskOai, type OaiAnswer } from './oai';

export const ORIGIN = 'https://magazine.example';
export const identifier = (id: number): string => `oai:magazine.example:article/${id}`;

/** Asks the archive itself, without a server. */
export const askWith =
  (pageSize: number): AskOai =>
  (args) =>
    answerHarvester(Object.entries(args), { origin: ORIGIN, pageSize });

export const oai = async (args: Record<string, string>, pageSize = 100): Promise<OaiAnswer> =>
  readOai(await askWith(pageSize)(args), args);

/** The header of an article's record, by GetRecord; null when there is none. */
export const headerOf = async (id: number) =>
  (await oai({ verb: 'GetRecord', identifier: identifier(id), metadataPrefix: 'mods' })).headers[0] ?? null;

export const idsOf = (pages: readonly OaiAnswer[]): number[] =>
  pages.flatMap(({ headers }) => headers.map((one) => Number(one.identifier.split('/').at(-1))));

/** All that was stamped until now, stamped an hour earlier: the next change is seen to be later. */
export async function hourPasses(): Promise<void> {
  await oai({ verb: 'Identify' });
  await db().$executeRaw`update harvest_record set stamp = stamp - interval '1 hour'`;
  await db().$executeRaw`update harvest_state set closed = closed - interval '1 hour'`;
}

/** What changes in the second of an answer is listed from the next one on. */
export const secondPasses = (): Promise<void> => sleep(1_050 - (Date.now() % 1_000));
