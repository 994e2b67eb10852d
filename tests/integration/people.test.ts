import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { makeActor } from '../support/desk';

it('makes people for tests', async () => {
  const actor = await makeActor('editor');
  expect(await db().user.findUnique({ where: { id: actor.id } })).toMatchObject(actor);
});
