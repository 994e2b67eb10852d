import { spawn } from 'node:child_process';
import path from 'node:path';
import { childEnv } from '@/lib/env';

/**
 * Runs a program of node_modules with this Node, quietly: its output is shown only when it fails.
 * @param script path of the program's file below node_modules
 * @throws Error with the end of the output when it ends with anything but 0
 */
export function runTool(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const file = path.resolve('node_modules', script);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { env: childEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`${script} ${args.join(' ')} ended with ${String(code ?? signal)}:\n${output}`));
    });
  });
}
