// A folder with more disagreements than a list can be read from its start to its end.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const generator = path.resolve(import.meta.dirname, '../../../tests/lsp/write_folder.py');
let code;
let page;

before(async () => {
  code = await startWorkbench({
    viewport: { width: 1440, height: 1600 }, // room for every article's line
    prepare(directory) {
      const folder = path.join(directory, 'long');
      execFileSync('python3', [generator, folder, '20']);
      return folder;
    },
  });
  page = code.page;
}, { timeout: 180_000 });
after(() => code?.close());

const step = pictured(() => code);
const rows = () => page.locator('.pane').filter({ has: page.locator('.pane-header[aria-label^="Disagreements"]') }).locator('.monaco-list-row');
const disagreements = (text) => Number(/(\d+) disagreement/.exec(text)?.[1] ?? 0);

step('they stand under their articles, and none is lost', async () => {
  await code.status.filter({ hasText: /\d{3} disagreements/ }).waitFor();
  await code.command('crosscheck: Show Disagreements');
  await rows().filter({ hasText: /^story-\S+\d+ disagreements?$/ }).first().waitFor();
  for (let all = 0, shown = 0; all <= 200 || shown !== all; await page.waitForTimeout(200)) {
    all = disagreements(await code.status.innerText());
    shown = (await rows().allInnerTexts()).reduce((sum, text) => sum + disagreements(text), 0);
  }
});

step('an article that is opened there shows its own', async () => {
  const article = rows().filter({ hasText: 'story-000-00.txt' }).first();
  await article.click();
  await page.locator('.pane .monaco-list-row[aria-level="2"]').first().waitFor();
  const other = page.locator('.pane .monaco-list-row[aria-level="3"]').first();
  await other.click();
  await page.locator('.editor-group-container').nth(1).locator('.selected-text').first().waitFor();
});
