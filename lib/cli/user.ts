import { parseArgs } from 'node:util';
import { prepareSources } from '@/lib/build/products';
import { ROLES, type Role } from '@/lib/auth/actor';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, printError, runCommand } from '@/lib/cli/terminal';

const USAGE = `Usage: npm run user -- ACTION

  list                                    everybody who works here
  add EMAIL --name NAME [--role ROLE]     adds somebody; prints the link by which
                                          they choose their password (7 days, once)
  reset EMAIL                             prints a link for a new password (24 hours, once)
    --second-factor                       also switches their second factor off
  role EMAIL ROLE                         owner, editor or author
  disable EMAIL                           signs them out, and lets them in no more
  enable EMAIL                            lets them in again`;

const ACTIONS: Record<string, { words: number; run: (words: string[], options: Options) => Promise<void> }> = {
  list: { words: 0, run: list },
  add: { words: 1, run: ([email = ''], { name = '', role }) => add(email, name, role) },
  reset: { words: 1, run: ([email = ''], options) => reset(email, options['second-factor'] === true) },
  role: {
    words: 2,
    run: ([email = '', role = '']) => change(email, (people, id) => people.changeRole(null, id, roleOf(role))),
  },
  disable: { words: 1, run: ([email = '']) => change(email, (people, id) => people.disablePerson(null, id)) },
  enable: { words: 1, run: ([email = '']) => change(email, (people, id) => people.enablePerson(null, id)) },
};

interface Options {
  'name'?: string | undefined;
  'role'?: string | undefined;
  'second-factor'?: boolean | undefined;
}

/** `npm run user`: the people who work here, from the terminal; the site may be running. */
await runCommand(async () => {
  requireEnvironment();
  const { words, options } = readArguments();
  const [name = '', ...rest] = words;
  const action = ACTIONS[name];
  if (!action || rest.length !== action.words) throw new CommandError(USAGE);
  await prepareSources(printError);
  await withDatabase(printError, () => action.run(rest, options));
});

function readArguments(): { words: string[]; options: Options } {
  const text = { type: 'string' } as const;
  const options = {
    'name': text,
    'role': text,
    'second-factor': { type: 'boolean' },
    'help': { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { words: values.help ? [] : positionals, options: values };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function list(): Promise<void> {
  const { readPeople } = await import('@/lib/auth/people-queries');
  const people = await readPeople();
  if (people.length === 0) print('Nobody works here yet. The first start prints the link that makes the owner.');
  for (const { email, role, state, hasSecondFactor, lastSeen, name } of people) {
    const seen = lastSeen === null ? 'never seen' : `seen ${lastSeen.slice(0, 16).replace('T', ' ')} UTC`;
    print([email, role, state, hasSecondFactor ? 'second factor' : 'password only', seen, name].join('  '));
  }
}

async function add(email: string, name: string, role = 'author'): Promise<void> {
  const { invitation } = await import('@/lib/auth/schema');
  const { invitePerson } = await import('@/lib/auth/invite-commands');
  const person = invitation.safeParse({ email, name, role: roleOf(role) });
  if (!person.success) throw new CommandError(`Give an e-mail and a name: npm run user -- add EMAIL --name NAME`);
  const invited = await invitePerson(null, person.data);
  if (invited === 'taken')
    throw new CommandError(`${email} is there already. For a new password: npm run user -- reset ${email}`);
  print(`${invited.email} is added as ${role}. This link chooses the password, once, within 7 days:\n${invited.link}`);
}

async function reset(email: string, alsoSecondFactor: boolean): Promise<void> {
  const { makePasswordLink } = await import('@/lib/auth/invite-commands');
  const { resetSecondFactor } = await import('@/lib/auth/people-commands');
  const id = await idOf(email);
  if (alsoSecondFactor) await resetSecondFactor(null, id);
  const made = await makePasswordLink(null, id);
  if (typeof made === 'string') throw new CommandError(`${email} is disabled. First: npm run user -- enable ${email}`);
  const time = made.purpose === 'reset' ? '24 hours' : '7 days';
  print(`This link chooses a new password for ${made.email}, once, within ${time}:\n${made.link}`);
}

type People = typeof import('@/lib/auth/people-commands');

async function change(email: string, run: (people: People, id: string) => Promise<string>): Promise<void> {
  const result = await run(await import('@/lib/auth/people-commands'), await idOf(email));
  if (result === 'last-owner') throw new CommandError(`${email} is the last owner: make somebody else an owner first.`);
  print('Done.');
}

async function idOf(email: string): Promise<string> {
  const { readPeople } = await import('@/lib/auth/people-queries');
  const person = (await readPeople()).find((one) => one.email === email.trim().toLowerCase());
  if (!person) throw new CommandError(`Nobody here has the e-mail ${email}. All of them: npm run user -- list`);
  return person.id;
}

function roleOf(word: string): Role {
  const role = ROLES.find((one) => one === word);
  if (!role) throw new CommandError(`A role is ${ROLES.join(', ')}; not «${word}».`);
  return role;
}
