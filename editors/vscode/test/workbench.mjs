// A VS Code workbench with the extension installed, and what a reader does in it: by keys, the mouse and the palette.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

const { CODE_SERVER, VSIX, CHROMIUM, SHOTS } = process.env;

const settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Milliseconds, for whatever is waited for: a machine that builds something else meanwhile shows nothing for half a minute. */
const patience = 60_000;

/** Tests that leave a picture of the workbench where they fail. */
export function pictured(workbench) {
  return (name, run, options = {}) =>
    test(name, options, async () => {
      try {
        await run();
      } catch (error) {
        await workbench()?.shot(`failed - ${name}`);
        throw error;
      }
    });
}

/** Opens a folder or a .code-workspace that `prepare` makes in the directory it is given; `more` are settings. */
export async function startWorkbench({ prepare, trust = true, more = () => ({}), viewport = { width: 1440, height: 810 } }) {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-vscode-'));
  const [data, extensions, home] = ['data', 'extensions', 'home'].map((name) => path.join(directory, name));
  for (const made of [path.join(data, 'User'), extensions, home]) {
    mkdirSync(made, { recursive: true });
  }
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...settings, ...more(directory) }));
  const opened = prepare(directory);

  // A home of its own, and no gallery.
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const common = [CODE_SERVER, '--user-data-dir', data, '--extensions-dir', extensions];
  execFileSync(process.execPath, [...common, '--install-extension', VSIX, '--force'], { env: environment, stdio: 'pipe' });
  const flags = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const server = spawn(process.execPath, [...common, ...flags, ...(trust ? ['--disable-workspace-trust'] : [])], { env: environment, detached: true });
  let browser;

  async function close() {
    await browser?.close();
    if (server.exitCode === null) {
      process.kill(-server.pid, 'SIGTERM');
    }
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }

  try {
    const address = await listening(server);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
    const page = await browser.newPage({ viewport });
    page.context().setDefaultTimeout(patience);
    // Only this machine is ever spoken to.
    await page.context().route((url) => !['127.0.0.1', 'localhost'].includes(url.hostname), (route) => route.abort());
    await page.goto(`${address}/?${opened.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${opened}`);
    await page.locator('.monaco-workbench').waitFor();
    return { page, directory, opened, close, ...reader(page, opened) };
  } catch (error) {
    await close(); // else the server that nobody knows of would keep the tests from ending
    throw error;
  }
}

function listening(server) {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /listening on (http:\S+)/i.exec(said)?.[1];
      if (address) {
        resolve(address.replace(/\/$/, ''));
      }
    });
    server.stderr.on('data', (chunk) => (said += chunk));
    server.on('exit', (code) => reject(new Error(`code-server ended with ${code}\n${said}`)));
  });
}

function reader(page, folder) {
  const quickInput = page.locator('.quick-input-widget input').first();

  /** Presses a key that asks for something, and answers; pressed again where another answer was just being taken. */
  async function answer(key, text, wanted) {
    do {
      await page.keyboard.press(key);
    } while (!(await quickInput.waitFor({ timeout: 3000 }).then(() => true, () => false)));
    await quickInput.fill(text);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted }).waitFor();
    await page.keyboard.press('Enter');
  }

  /** Opens a file of the folder by its name. */
  async function open(name) {
    await answer('Control+P', name, name);
    await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
    await page.locator('.monaco-editor .view-line').first().waitFor();
  }

  const command = (title) => answer('F1', `>${title}`, title);

  /** Puts the caret on the first of the words in an open file, `offset` characters behind their start. */
  async function goTo(name, words, offset = 1) {
    await open(name);
    const text = readFileSync(path.join(folder, name), 'utf8');
    const before = text.slice(0, text.indexOf(words) + offset).split('\n');
    const [line, column] = [before.length, before.at(-1).length + 1];
    await answer('Control+G', `:${line}:${column}`, `Go to line ${line}`);
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  async function shot(name) {
    await page.waitForTimeout(500); // until what fades in has come
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }
  const status = page.locator('.statusbar-item[id*="crosscheck"]');
  return { open, command, goTo, shot, status, quickInput };
}
