// A reader's way through the sample folder.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const seeds = path.resolve(import.meta.dirname, '../../../seeds');
let code;
let page;

before(async () => {
  code = await startWorkbench({
    prepare(directory) {
      const folder = path.join(directory, 'sample');
      cpSync(seeds, folder, { recursive: true });
      return folder;
    },
  });
  page = code.page;
}, { timeout: 180_000 });
after(() => code?.close());

const step = pictured(() => code);
const squiggles = () => page.locator('.monaco-editor .cdr[class*="squiggly-"]');
const rows = (name) => page.locator('.pane').filter({ has: page.locator(`.pane-header[aria-label^="${name}"]`) }).locator('.monaco-list-row');

step('the folder is read without being asked', async () => {
  await code.status.filter({ hasText: 'crosscheck' }).waitFor();
});

step('findings are underlined, and listed in Problems', async () => {
  await code.open('border-voice.txt');
  await squiggles().first().waitFor();
  await code.command('Problems: Focus on Problems View');
  const panel = page.locator('.markers-panel');
  await panel.locator('.monaco-list-row', { hasText: 'names no one of them' }).first().waitFor();
  await panel.locator('.monaco-list-row', { hasText: 'meridian-analysis.txt' }).first().waitFor(); // which nobody has opened
  assert.match(await panel.innerText(), /“Critics argue” names no one of them/);
  await code.command('View: Toggle Panel Visibility');
});

step('so they are in HTML, beside the editor’s own help', async () => {
  await code.open('costa-diario.html');
  await squiggles().first().waitFor();
});

step('a hover says who somebody is, across articles', async () => {
  const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Claudia Sheinbaum' });
  await code.goTo('border-voice.txt', 'Claudia Sheinbaum', 10);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await hover.first().waitFor();
  assert.match(await hover.first().innerText(), /mentions[\s\S]*in [45] articles/);
  await page.keyboard.press('Escape');
});

step('F12 leads from one article to another', async () => {
  await code.goTo('harbor-courier.md', 'Sheinbaum', 4);
  await page.keyboard.press('F12');
  await page.locator('.tab.active[data-resource-name]:not([data-resource-name="harbor-courier.md"])').waitFor();
});

step('the views list sources and disagreements', async () => {
  await code.command('crosscheck: Show Disagreements');
  await rows('Disagreements').first().waitFor();
  await rows('Sources').filter({ hasText: 'Border Voice' }).waitFor();
  const sources = await rows('Sources').allInnerTexts();
  assert.ok(sources.some((text) => /Border Voice[\s\S]*rated E · 1 article · \d+ findings/.test(text)), sources.join('\n'));
  assert.ok(sources.some((text) => /2026-02-03[\s\S]*\d+ findings · How Far Will American Forces Go/.test(text)), sources.join('\n'));
});

step('a disagreement opens both sides, each selected', async () => {
  await rows('Disagreements').filter({ hasText: / in .+, \d+ \w+ \d{4}/ }).first().click(); // another article
  await page.locator('.editor-group-container').nth(1).waitFor();
  for (const group of [0, 1]) {
    await page.locator('.editor-group-container').nth(group).locator('.selected-text').first().waitFor();
  }
  const tabs = await page.locator('.editor-group-container .tab.active').evaluateAll((all) => all.map((tab) => tab.dataset.resourceName));
  assert.equal(new Set(tabs).size, 2, String(tabs));
  await code.command('View: Join All Editor Groups');
  await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
});

step('a lens opens the other side beside its article', async () => {
  await code.goTo('harbor-courier.md', 'Last month');
  await page.locator('.codelens-decoration a', { hasText: 'disagrees' }).first().click();
  const beside = page.locator('.editor-group-container').nth(1);
  await beside.locator('.selected-text').first().waitFor();
  assert.notEqual(await beside.locator('.tab.active').getAttribute('data-resource-name'), 'harbor-courier.md');
  await code.command('View: Join All Editor Groups');
  await beside.waitFor({ state: 'detached' });
});

step('a decision is written into crosscheck.toml and settles the finding', async () => {
  await code.command('View: Toggle Primary Side Bar Visibility');
  await code.goTo('border-voice.txt', 'Critics argue');
  const finding = page.locator('.markers-panel .monaco-list-row', { hasText: '“Critics argue”' });
  await page.keyboard.press('Control+.');
  const action = page.locator('.action-widget .monaco-list-row', { hasText: 'Not a fault here' }).first();
  await action.waitFor();
  // By keys, as its menu keeps the mouse away at first.
  for (const focused = page.locator('.action-widget .monaco-list-row.focused'); !/Not a fault/.test(await focused.innerText()); ) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await code.open('crosscheck.toml');
  await page.locator('.monaco-editor .view-line', { hasText: 'verdict = "no fault"' }).waitFor();
  await page.keyboard.press('Control+S');
  await until(() => /verdict = "no fault"/.test(decisions()), decisions);
  assert.match(decisions(), /# This file holds/);
  await code.command('Problems: Focus on Problems View');
  await finding.waitFor({ state: 'detached' });
});

step('an edit clears a finding', async () => {
  const finding = page.locator('.markers-panel .monaco-list-row', { hasText: 'The list of sources names none' });
  await finding.first().waitFor();
  await code.goTo('border-voice.txt', 'Sources include:', 0);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await finding.first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await finding.first().waitFor();
});

step('an article is dated by a command', async () => {
  await code.open('market-ledger.txt');
  await code.command("crosscheck: Set the Article's Date");
  await code.quickInput.fill('2025-02-30');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-message', { hasText: 'A date like' }).waitFor();
  await code.quickInput.fill('2025-02-20');
  await page.keyboard.press('Enter');
  await code.command('crosscheck: Show Disagreements');
  await rows('Sources').filter({ hasText: '2025-02-20' }).waitFor();
});

step('nobody has complained', async () => {
  assert.deepEqual(await page.locator('.notification-toast').allInnerTexts(), []);
});

function decisions() {
  return readFileSync(path.join(code.opened, 'crosscheck.toml'), 'utf8');
}

async function until(condition, got) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (condition()) {
      return;
    }
    await page.waitForTimeout(50);
  }
  assert.fail(`waited in vain; got ${got()}`);
}
