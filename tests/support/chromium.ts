// A browser for the tests, without asking anyone to install one: the machine's own, else the one Playwright downloaded,
// else the one that came with the libraries (Linux x64), unpacked once into node_modules/.cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { withLock } from '../../lib/db/server/lock.ts';

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

// Plain ones: the bundled browser's own defaults (one process for all) fall over at the second window.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How to launch the browser, for `use.launchOptions` of the browser tests or `chromium.launch`.
 * @throws Error naming what to install when there is none
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const own = [process.env.CHROMIUM_PATH, ...(installed[process.platform] ?? []), chromium.executablePath()];
  const found = own.find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: flags, headless: true, chromiumSandbox: false };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser for the tests: install Chrome or Chromium, or run `npx playwright install chromium`.',
    );
  }
  const folder = await unpack();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    args: flags,
    headless: true,
    chromiumSandbox: false,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontsOf(folder) },
  };
}

/**
 * Where the bundled browser finds letters. Its own list names folders of another machine, and a character that no font has ends the browser:
 * a font that has nearly all of them stands behind its own.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'relance-fonts.conf');
  const dirs = [
    join(folder, 'fonts', 'fonts'),
    join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf'),
  ];
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `  <dir>${dir.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** Unpacks the bundled browser, its libraries and fonts; whole or not at all, one process at a time. */
async function unpack(): Promise<string> {
  const bundle = join(process.cwd(), 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8')) as { version: string };
  const cache = join(process.cwd(), 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    // The bundle unpacks into the system's temporary folder, under names others use too: give it one of its own.
    execFileSync(process.execPath, ['--input-type=module', '-e', unpacking], {
      cwd: process.cwd(),
      env: { ...process.env, TMPDIR: partial, BUNDLE: bundle },
    });
    renameSync(partial, folder);
    return folder;
  });
}

const unpacking = `
  import { default as browser, inflate } from '@sparticuz/chromium';
  await browser.executablePath();
  await inflate(process.env.BUNDLE + '/bin/al2023.tar.br');
`;
