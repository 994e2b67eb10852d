import { CommandError } from '@/lib/cli/terminal';
import { env, EnvError, readEnvFile, type Env } from '@/lib/env';

const OLDEST_NODE = [20, 19];

/** The environment, or one list of everything that is wrong with it. @throws CommandError */
export function requireEnvironment(): Env {
  const problems: string[] = [];
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST_NODE;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    problems.push(`Node.js ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}`);
  }
  readEnvFile();
  try {
    const parsed = env();
    if (problems.length === 0) return parsed;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    problems.push(...error.problems);
  }
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  throw new CommandError(`Cannot start:\n${list}\nSee the table of settings in README.md.`);
}
