// A window with other work in it, whose folders nobody has trusted; and a machine without the server.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const article = `Ferry crews walk out in Port Ansel

PORT ANSEL, March 4, 2031 — Ferry crews in Port Ansel walked out on Monday, their union said.

Critics argue that the walkout came too late.
`;

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A folder to be read and one that is not, in one window. */
function twoFolders(directory, settings) {
  write(path.join(directory, 'news/ferry.txt'), article);
  write(path.join(directory, 'news/crosscheck.toml'), '');
  write(path.join(directory, 'other/notes.md'), article);
  write(path.join(directory, 'both.code-workspace'), JSON.stringify({ folders: [{ path: 'news' }, { path: 'other' }], settings }));
  return path.join(directory, 'both.code-workspace');
}

const squiggles = (page) => page.locator('.monaco-editor .cdr[class*="squiggly-"]');

describe('in a restricted window', () => {
  let code;
  let ran;
  before(async () => {
    code = await startWorkbench({
      trust: false,
      more: () => ({ 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.untrustedFiles': 'open' }),
      prepare(directory) {
        ran = path.join(directory, 'ran');
        const evil = path.join(directory, 'news/evil');
        write(evil, `#!/bin/sh\ntouch ${ran}\n`);
        chmodSync(evil, 0o755);
        return twoFolders(directory, { 'crosscheck.server.path': evil });
      },
    });
  }, { timeout: 180_000 });
  after(() => code?.close());
  const step = pictured(() => code);

  step('articles are marked', async () => {
    await code.open('ferry.txt');
    await squiggles(code.page).first().waitFor();
    await code.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await code.shot('restricted');
  });

  step('the program that the folder names is not run', () => {
    assert.ok(!existsSync(ran));
  });

  step('no decision is offered', async () => {
    await code.page.keyboard.press('Control+Home');
    await code.command('Go to Next Problem');
    await code.page.locator('.marker-widget, .peekview-widget').first().waitFor();
    await code.page.keyboard.press('Escape');
    const message = code.page.locator('.monaco-editor-overlaymessage', { hasText: 'No code actions available' });
    do {
      await code.page.keyboard.press('Control+.'); // the message goes by itself, and a busy machine may miss it
    } while (!(await message.waitFor({ timeout: 3000 }).then(() => true, () => false)));
  });

  step('other folders of the window are left alone', async () => {
    await code.open('notes.md');
    await code.page.waitForTimeout(3000);
    assert.equal(await squiggles(code.page).count(), 0);
    await code.command('Problems: Focus on Problems View');
    const problems = await code.page.locator('.markers-panel').innerText();
    assert.match(problems, /ferry\.txt/);
    assert.doesNotMatch(problems, /notes\.md/);
  });
});

describe('without a server', () => {
  const program = (directory) => path.join(directory, 'bin/crosscheck');
  let code;
  before(async () => {
    code = await startWorkbench({
      more: (directory) => ({ 'crosscheck.server.path': program(directory) }),
      prepare: (directory) => twoFolders(directory, {}),
    });
  }, { timeout: 180_000 });
  after(() => code?.close());
  const step = pictured(() => code);

  step('a message says what is missing and where to set it', async () => {
    const message = code.page.locator('.notification-toast', { hasText: `names no program: “${program(code.directory)}”` });
    await message.waitFor();
    await message.locator('.monaco-button', { hasText: 'Open Setting' }).waitFor();
    await code.status.filter({ has: code.page.locator('.codicon-warning') }).waitFor();
  });

  step('with the program in its place, a restart is enough', async () => {
    mkdirSync(path.dirname(program(code.directory)));
    symlinkSync(process.env.CROSSCHECK, program(code.directory));
    await code.command('crosscheck: Restart the Server');
    await code.open('ferry.txt');
    await squiggles(code.page).first().waitFor();
  });
});
