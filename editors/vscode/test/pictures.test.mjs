// The pictures of the READMEs and the walkthrough: the sample folder, in a window small enough to be read on a page.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const seeds = path.resolve(import.meta.dirname, '../../../seeds');
let code;
let page;

before(async () => {
  code = await startWorkbench({
    viewport: { width: 1040, height: 585 },
    // Without what a reader of the picture need not see.
    more: () => ({
      'breadcrumbs.enabled': false,
      'editor.lightbulb.enabled': 'off',
      'editor.stickyScroll.enabled': false,
      'workbench.layoutControl.enabled': false,
    }),
    prepare(directory) {
      const folder = path.join(directory, 'sample');
      cpSync(seeds, folder, { recursive: true });
      return folder;
    },
  });
  page = code.page;
  await code.status.filter({ hasText: '4 disagreements' }).waitFor();
  await code.command('View: Toggle Primary Side Bar Visibility');
}, { timeout: 180_000 });
after(() => code?.close());

const step = pictured(() => code);

/** Shows the hover at the caret and says what is in it. */
async function hover(words) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const shown = page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first();
  await shown.waitFor();
  return shown.innerText();
}

step('a hover', async () => {
  await code.goTo('border-voice.txt', "Sheinbaum's predecessor", 4);
  assert.match(await hover('Claudia Sheinbaum'), /mentions[\s\S]*in [45] articles/);
  await code.shot('hover');
  await page.keyboard.press('Escape');
});

step('a finding', async () => {
  await code.goTo('border-voice.txt', 'Critics argue', 4);
  await hover('“Critics argue” names no one of them');
  await code.shot('finding');
  await page.keyboard.press('Escape');
});

step('a decision', async () => {
  await code.goTo('border-voice.txt', 'Critics argue', 4);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Not a fault here' }).first().waitFor();
  await code.shot('decision');
  await page.keyboard.press('Escape');
});

step('a definition in another source', async () => {
  await code.goTo('harbor-courier.md', 'Ms. Sheinbaum confirmed', 6);
  await page.keyboard.press('Control+Shift+F10');
  await page.locator('.peekview-widget .filename', { hasText: /\.(txt|html)/ }).waitFor();
  await code.shot('definition');
  await page.keyboard.press('Escape');
});

step('a disagreement', async () => {
  await code.command('View: Close All Editors');
  await code.command('crosscheck: Show Disagreements');
  await page.setViewportSize({ width: 1200, height: 585 });
  const sidebar = page.locator('.part.sidebar');
  await sidebar.waitFor(); // hidden while the window is laid out
  const { x, width } = await sidebar.boundingBox();
  await page.mouse.move(x + width, 400);
  await page.waitForTimeout(500); // until its edge takes the mouse
  await page.mouse.down();
  await page.mouse.move(x + width + 90, 400, { steps: 5 });
  await page.mouse.up();
  const rows = page.locator('.pane').filter({ has: page.locator('.pane-header[aria-label^="Disagreements"]') }).locator('.monaco-list-row');
  await rows.filter({ hasText: / in .+, \d+ \w+ \d{4}/ }).first().click(); // another article
  for (const group of [0, 1]) {
    await page.locator('.editor-group-container').nth(group).locator('.selected-text').first().waitFor();
  }
  await code.shot('disagreement');
});
