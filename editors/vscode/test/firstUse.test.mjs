// The first steps of somebody who has just installed the extension: the walkthrough, the sample, a folder of one's own.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const article = `Bakers strike in Port Sella

PORT SELLA, May 6, 2031 — Bakers in Port Sella stopped work on Tuesday, baker Ilsa Marn said.

It is believed that the strike will last.
`;

let code;
let page;
before(async () => {
  code = await startWorkbench({
    prepare(directory) {
      const desk = path.join(directory, 'desk');
      for (const folder of ['news', 'other']) {
        mkdirSync(path.join(desk, folder), { recursive: true });
        writeFileSync(path.join(desk, folder, `${folder}.txt`), article);
      }
      return desk;
    },
  });
  page = code.page;
}, { timeout: 180_000 });
after(() => code?.close());

const step = pictured(() => code);
const squiggles = (of = page) => of.locator('.monaco-editor .cdr[class*="squiggly-"]');

step('nothing is read that nobody has asked for', async () => {
  await code.open('news.txt');
  await page.waitForTimeout(3000);
  assert.equal(await squiggles().count(), 0);
  assert.equal(await code.status.count(), 0);
  assert.equal(await page.locator('.activitybar [aria-label="crosscheck"]').count(), 0);
});

step('a folder is read on request, and only that one', async () => {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'news' }).first().click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-label', { hasText: 'Read This Folder' });
  await item.hover();
  await page.waitForTimeout(500); // a menu that has just opened takes no click
  await item.click();
  await squiggles().first().waitFor();
  await code.open('other.txt');
  await page.waitForTimeout(2000);
  assert.equal(await squiggles().count(), 0);
});

step('a crosscheck.toml is made when the reader says so', async () => {
  const decisions = path.join(code.opened, 'news/crosscheck.toml');
  assert.ok(!existsSync(decisions));
  await page.locator('.notification-toast .monaco-button', { hasText: 'Create crosscheck.toml' }).click();
  await page.locator('.tab.active[data-resource-name="crosscheck.toml"]').waitFor();
  assert.ok(existsSync(decisions));
});

step('the walkthrough opens the sample folder', async () => {
  await code.command('Welcome: Open Walkthrough');
  await code.quickInput.fill('Read the news with crosscheck');
  await page.keyboard.press('Enter');
  const button = page.locator('.getting-started-step .monaco-button', { hasText: 'Open the Sample Folder' }).first();
  await button.waitFor();
  await page.waitForTimeout(500);
  await code.shot('walkthrough');
  const [sample] = await Promise.all([page.context().waitForEvent('page'), button.click()]);
  await sample.locator('.explorer-folders-view .monaco-list-row', { hasText: 'border-voice.txt' }).dblclick();
  await squiggles(sample).first().waitFor();
});
