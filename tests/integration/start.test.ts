import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { programs } from '@/lib/programs';
import { describe, expect, it } from 'vitest';

/** Runs `npm start`'s program and gives its exit code and all that it printed. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [programs.start], { env: { ...process.env, ...variables } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('a start that cannot work', () => {
  it('lists everything that is wrong with the settings at once', async () => {
    const { code, output } = await start({ PORT: 'many', DATABASE_URL: 'mysql://localhost', SITE_URL: 'example' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'SITE_URL'])
      expect(output).toMatch(new RegExp(`^ {2}- ${name}: `, 'mu'));
    expect(output).not.toMatch(/at .*\.ts:\d/u);
  });

  it('says that the port is taken before doing anything slow', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, output } = await start({ PORT: String(port), DATABASE_URL: '' });
    taken.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another: PORT=3001 npm start`,
    );
  });

  it('says that the given database cannot be used, without a password in the words', async () => {
    const DATABASE_URL = 'postgres://someone:secret@127.0.0.1:1/none';
    const { code, output } = await start({ PORT: '39017', DATABASE_URL });
    expect(code).toBe(1);
    expect(output).toContain('The database at 127.0.0.1:1 (DATABASE_URL) cannot be used');
    expect(output).not.toContain('secret');
  });
});
