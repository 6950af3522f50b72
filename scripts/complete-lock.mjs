// `node scripts/complete-lock.mjs`, after changing dependencies with a registry that lacks some systems' packages:
// gives package-lock.json an entry for every optional package it names. Without them `npm ci` refuses the lock file,
// and other systems would install nothing in their place. Entries made here carry no checksum: a registry that has the
// package adds it at the next `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = missingEntries(lock.packages);
for (const { path, entry } of added) lock.packages[path] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  `${added.length} ajoutés : ${added.map(({ path }) => path.split('node_modules/').at(-1)).join(', ')}`,
);

function missingEntries(packages) {
  const missing = new Map();
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isFound(packages, parent, name)) {
        const path = `node_modules/${name}`;
        missing.set(path, {
          path,
          entry: {
            version: version.replace(/^[\^~]/, ''),
            ...system(name),
            ...(dev && { dev }),
            optional: true,
          },
        });
      }
    }
  }
  return [...missing.values()];
}

/** Node's own way of looking: beside the parent, then in each folder above. */
function isFound(packages, parent, name) {
  for (let place = parent; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (!place.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

/** Which system a package is for, as its name says: `@scope/tool-linux-arm64-musl`. */
function system(name) {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const pick = (known) => known.filter((word) => words.includes(word));
  const os = pick(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);
  const cpu = pick(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? ['musl']
      : words.some((w) => w.startsWith('gnu'))
        ? ['glibc']
        : [];
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && { libc }) };
}
