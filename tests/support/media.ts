import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import type { Actor, Role } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { addMedia } from '@/lib/media/commands';
import type { MediaItem } from '@/lib/media/media';
import { emptyDatabase } from './articles';

/** A media folder of the test's own, an empty database, and people of every role. */

const home = mkdtempSync(path.join(tmpdir(), 'khizana-home-'));

const person = (role: Role, id: string = role): Actor => ({ id, role, name: id, email: `${id}@example.org` });
export const people = {
  ...{ owner: person('owner'), editor: person('editor'), author: person('author'), other: person('author', 'other') },
};

/** For a test file: sets all that up before each of its tests. */
export function setUpMedia(): void {
  beforeAll(() => void vi.stubEnv('KHIZANA_DATA', home));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await emptyDatabase();
    await db().user.createMany({ data: Object.values(people) });
    rmSync(path.join(home, 'media'), { recursive: true, force: true });
  });
}

/** Where the file of an address lies. */
export const fileAt = (src: string): string => path.join(home, src);
/** How many files lie there. */
export const countFiles = (): number =>
  readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

export const COLOURS = ['#b03020', '#205080', '#308040', '#e0c040'];
/** A picture of one colour. */
export const plain = (width: number, height: number, background = '#b03020'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });
export const jpeg = (background?: string): Promise<Buffer> => plain(1_000, 500, background).jpeg().toBuffer();

/** Adds a file that must be taken. */
export async function add(bytes: Buffer, name = 'صورة.jpg', by: Actor = people.editor): Promise<MediaItem> {
  const added = await addMedia(by, bytes, name);
  if (added.kind === 'refused') throw new Error(added.reason);
  return added.media;
}
