// The last of the README's steps for VS Code: the sample folder is opened, and a finding is underlined. See `editors/steps`.
import { after, before, test } from 'node:test';

import { startWorkbench } from './workbench.mjs';

let code;
before(async () => {
  code = await startWorkbench({ trust: false, prepare: () => process.env.OPEN });
}, { timeout: 180_000 });
after(() => code?.close());

test('a finding is underlined', async () => {
  await code.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Yes, I trust' }).click();
  await code.open('border-voice.txt');
  await code.page.locator('.monaco-editor .cdr[class*="squiggly-"]').first().waitFor();
});
