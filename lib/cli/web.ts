// `npm run web`: serves the pages. Any number of these may run against one PostgreSQL.
import { createServer, type Server as HttpServer } from 'node:http';
import { asksSetUpCode, isEmptyInstallation } from '../auth/installation.ts';
import { setUpCode } from '../auth/set-up-code.ts';
import { getEnv } from '../env.ts';
import { buildIfChanged } from './build-if-changed.ts';
import { listenFault } from './port.ts';
import { prepareProcess } from './prepare-process.ts';
import { runProgram } from './tell-fault.ts';
import { untilStopped } from './until-stopped.ts';

runProgram(async () => {
  const stopped = untilStopped();
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  if (!process.env.RELANCE_SUPERVISED) await buildIfChanged();
  const database = await prepareProcess();
  try {
    const { HOST, PORT, PUBLIC_URL } = getEnv();
    const { default: next } = await import('next');
    const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: PORT });
    const answer = app.getRequestHandler();
    await app.prepare();
    const http = createServer((request, response) => answer(request, response));
    await listen(http, PORT, HOST);
    process.send?.('ready');
    if (!process.env.RELANCE_SUPERVISED) console.log(`Relance est prêt\u202f: ${PUBLIC_URL}`);
    await tellSetUpCode();
    await stopped;
    await close(http);
    await app.close();
  } finally {
    await database.stop();
  }
});

/** Where others than the person at this terminal can come first, only who reads this may make the first administrator. */
async function tellSetUpCode(): Promise<void> {
  if (!asksSetUpCode(null) || !(await isEmptyInstallation())) return;
  console.log(`  Code de mise en route, pour la première visite\u202f: ${setUpCode(getEnv().AUTH_SECRET)}`);
}

function listen(http: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(listenFault(error, port, host)));
    http.listen(port, host, () => resolve());
  });
}

/** Lets requests under way finish, for five seconds. */
function close(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
    setTimeout(() => http.closeAllConnections(), 5000).unref();
  });
}
