// The service as a process of its own, on a database of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const password = 'sample-password';

/** Starts the service on a new database. Without people it is the one with the sample people. */
export async function start(binary, { people, mentors } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'service-browser-'));
  const env = {
    ...process.env,
    SERVICE_DATA: data,
    SERVICE_LISTEN: '127.0.0.1:0',
    SERVICE_RATE: '10000',
    SERVICE_LOGIN_RATE: '10000',
  };
  const shell = (args, input) => {
    const done = spawnSync(binary, args, { env, input, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  };
  if (mentors) shell(['add-mentors', mentors]);
  for (const [login, name, role, ...more] of people ?? []) {
    shell(['add-person', login, name, role, ...more], `${password}\n`);
  }
  const service = spawn(binary, people ? ['--empty'] : [], {
    env: people ? { ...env, SERVICE_EMPTY: 'true' } : env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise((found, failed) => {
    let told = '';
    service.stdout.on('data', (bytes) => {
      told += bytes;
      const address = told.match(/listening on (http:\S+)/);
      if (address) found(address[1]);
    });
    service.on('exit', (code) => failed(new Error(`the service stopped with ${code}`)));
  });
  const stop = async () => {
    service.removeAllListeners('exit');
    const gone = new Promise((stopped) => { service.on('exit', stopped); });
    service.kill('SIGKILL');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { base, stop };
}
