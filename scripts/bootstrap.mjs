// What must be true before anything else can run: the libraries of package-lock.json are in node_modules, Node 24
// among them, and the database client is generated from prisma/schema. Needs nothing but Node 18 and npm.
// When all is in place this costs a few milliseconds.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Fault, faultFrom } from './faults.mjs';

const windows = process.platform === 'win32';

/**
 * Installs and generates what is missing.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the path of the Node that runs the rest
 */
export async function prepare(root) {
  if (!isInstalled(root)) await install(root);
  const node = findNode(root);
  await generateClient(root, node);
  return node;
}

/** True when node_modules holds what the lock file asks for on this system. */
export function isInstalled(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = fingerprint([lock, `${process.platform}-${process.arch}`]);
  const stamp = join(root, 'node_modules', '.relance-stamp');
  if (readOr(stamp, '') === wanted) return true;
  // Someone may have run `npm install` by hand: npm's own record tells, and reinstalling would be rude.
  const record = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (!record || !holds(JSON.parse(record).packages, JSON.parse(lock.toString()).packages)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function holds(installed, locked) {
  return Object.entries(locked).every(([path, { version, os, cpu, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (found) return found.version === version;
    // Optional packages for other systems are rightly absent.
    return optional === true || !fits(os, process.platform) || !fits(cpu, process.arch);
  });
}

function fits(list, value) {
  return !list || list.includes(value) || (list.every((x) => x[0] === '!') && !list.includes(`!${value}`));
}

async function install(root) {
  say('Première installation\u202f: les bibliothèques arrivent (une à deux minutes)…');
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  args.push('--engine-strict=false', '--loglevel=error');
  const npm = process.env.npm_execpath;
  // NODE_ENV=production would leave out what the build needs.
  const env = { ...process.env, NODE_ENV: '' };
  delete env.NODE_ENV;
  const started = Date.now();
  const ticking = setInterval(() => say(`  … toujours en cours (${seconds(started)}\u202fs)`), 20_000);
  const { code, output } = npm
    ? await run(process.execPath, [npm, ...args], { cwd: root, env })
    : await run(windows ? 'npm.cmd' : 'npm', args, { cwd: root, env, shell: windows });
  clearInterval(ticking);
  if (code !== 0)
    throw faultFrom(output, "L'installation des bibliothèques a échoué.", 'Installing the libraries failed.');
  const lock = readFileSync(join(root, 'package-lock.json'));
  writeFileSync(
    join(root, 'node_modules', '.relance-stamp'),
    fingerprint([lock, `${process.platform}-${process.arch}`]),
  );
  say(`Bibliothèques installées en ${seconds(started)}\u202fs.`);
}

/** Node 24 as installed by npm for this system, else the running one when it can read TypeScript by itself. */
function findNode(root) {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const brought = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(brought)) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 23 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Fault(
    `Sur ce système, Relance a besoin de Node 22.18 ou plus récent\u202f; celui-ci est Node ${process.versions.node}.`,
    `On this system Relance needs Node 22.18 or newer; this one is Node ${process.versions.node}.`,
  );
}

/** Generates lib/db/generated from prisma/schema when the schema changed since. */
async function generateClient(root, node) {
  const folder = join(root, 'prisma', 'schema');
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.prisma'));
  if (files.length === 0) return;
  const cli = join(root, 'node_modules', 'prisma');
  const version = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')).version;
  const texts = files.sort().map((name) => readFileSync(join(folder, name)));
  const wanted = fingerprint([version, ...files, ...texts]);
  const target = join(root, 'lib', 'db', 'generated');
  const stamp = join(target, '.stamp');
  if (readOr(stamp, '') === wanted) return;
  say('Préparation du client de la base…');
  const { code, output } = await run(node, [join(cli, 'build', 'index.js'), 'generate'], {
    cwd: root,
    // The command looks for a program it does not use to generate; naming any one spares a download.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (code !== 0)
    throw faultFrom(
      output,
      "Le schéma de la base n'a pas pu être lu.",
      'The database schema could not be read.',
    );
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, wanted);
}

function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const forward = (signal) => child.kill(signal);
    const stop = () => forward('SIGINT');
    process.once('SIGINT', stop);
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n${output}` }));
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop);
      if (signal === 'SIGINT' || code === 130) process.exit(130);
      resolve({ code, output });
    });
  });
}

function fingerprint(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

// Progress goes beside the output, so that what a command prints can still be piped.
function say(line) {
  process.stderr.write(`${line}\n`);
}
