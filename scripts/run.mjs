// `node scripts/run.mjs FILE args…`: makes sure everything is installed, then runs FILE on Node 24 with the same
// terminal, signals and exit code. Called from another folder it still works: the child runs at the project's root,
// and INIT_CWD says where the person was. Even an old Node must be able to read this file and answer.
import process from 'node:process';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 18) {
  console.error(
    `Relance a besoin de Node 18 ou plus récent\u202f; celui-ci est Node ${process.versions.node}.\n` +
      `Relance needs Node 18 or newer; this one is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
// scripts/start.mjs imports this file: without a name of its own it means `npm start`.
const isStart = /start\.mjs$/.test(process.argv[1] || '');
const args = (isStart ? ['lib/cli/start.ts'] : []).concat(process.argv.slice(2));

import('./bootstrap.mjs')
  .then((bootstrap) => bootstrap.prepare(root))
  .then((node) => import('./child.mjs').then((child) => child.runChild(node, root, args)))
  .catch((error) =>
    import('./faults.mjs').then((faults) => {
      console.error(faults.sentenceFor(error));
      process.exit(1);
    }),
  );
