// A folder of a thousand articles: whether its reader may type, stop the reading and ask, without waiting.
// Not among the tests, as it takes minutes and measures this machine: `npm run test:thousand`. ARTICLES: another number.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';

import { pictured, startWorkbench } from './workbench.mjs';

const articles = process.env.ARTICLES ?? '1000';
const generator = path.resolve(import.meta.dirname, '../../../tests/lsp/write_folder.py');
const stopwatch = path.resolve(import.meta.dirname, 'stopwatch.mjs');
const [article, other] = ['story-000-00.txt', 'story-000-03.txt'];
const noticed = 100; // milliseconds; less is no delay to a person
const minutes = (count) => ({ timeout: count * 60_000 });
let code;
let page;
let notes;

before(async () => {
  code = await startWorkbench({
    more(directory) {
      notes = path.join(directory, 'requests');
      const program = path.join(directory, 'timed');
      writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${stopwatch}" "${notes}" "${process.env.CROSSCHECK}" "$@"\n`);
      chmodSync(program, 0o755);
      return { 'crosscheck.server.path': program };
    },
    prepare(directory) {
      const folder = path.join(directory, 'thousand');
      execFileSync('python3', [generator, folder, articles]);
      return folder;
    },
  });
  page = code.page;
}, { timeout: 180_000 });
after(() => code?.close());

const step = pictured(() => code);
const reading = () => code.status.filter({ has: page.locator('.codicon-sync') });

step('it is said how far the folder is read', async () => {
  await reading().filter({ hasText: /\d/ }).waitFor(minutes(1));
  for (const first = await read(); (await read()) <= first; ) {
    await page.waitForTimeout(100);
  }
}, minutes(2));

step('a click stops it', async () => {
  assert.ok((await read()) < Number(articles));
  const begun = performance.now();
  await reading().click();
  await reading().waitFor({ state: 'detached' });
  console.log(`stopped in ${Math.round(performance.now() - begun)} ms`);
});

step('the views are shown, to keep up with what is found', async () => {
  await code.command('crosscheck: Show Disagreements');
  await page.locator('.pane-header[aria-label^="Disagreements"]').waitFor();
  await page.waitForTimeout(5000); // until the focus has gone there, which would close what is asked for next
});

step('typing is as quick while the folder is read as afterwards', async () => {
  await code.command('crosscheck: Restart the Server');
  const begun = performance.now();
  await reading().filter({ hasText: /\d/ }).waitFor(minutes(1));
  await code.open(article);
  const during = await watched('while it is read', () => type('while it is read'));
  assert.ok(await reading().isVisible(), 'the folder was still being read');
  await reading().waitFor({ state: 'detached', ...minutes(15) });
  console.log(`${articles} articles read in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const afterwards = await watched('in the minute afterwards', async () => {
    const keys = [];
    for (const end = performance.now() + 60_000; performance.now() < end; ) {
      keys.push(...(await type('when it has been read')));
      await page.waitForTimeout(2500); // until what has been found is asked for and shown
    }
    return keys;
  });
  assert.ok(of(during, 0.95) <= noticed && of(afterwards, 0.95) <= noticed);
}, minutes(20));

step('a reader asks', async () => {
  for (const words of ['told', 'is believed']) {
    await code.goTo(other, words);
    for (const keys of [['Control+K', 'Control+I'], ['Control+Shift+F10'], ['Shift+F12'], ['Control+.']]) {
      for (const key of [...keys, 'Escape']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(300);
      }
    }
  }
}, minutes(3));

step('no request takes over 50 ms', () => {
  const asked = readFileSync(notes, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const slow = [];
  for (const method of new Set(asked.map((request) => request.method))) {
    const all = asked.filter((request) => request.method === method);
    const took = all.filter(({ failed }) => failed === undefined).map(({ ms }) => ms);
    console.log(`${method}: ${said(took)}; given up: ${all.length - took.length}`);
    if (Math.max(...took) > 50) {
      slow.push(method);
    }
  }
  assert.deepEqual(slow, []);
});

/** How many articles have been read, as the status bar says. */
async function read() {
  return Number(/\d+/.exec(await code.status.innerText())[0]);
}

/** Types the words a few times; how long each key took until the editor showed it. */
async function type(words) {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    if (globalThis.keys === undefined) {
      const shown = (event) => () => globalThis.keys.push(performance.now() - event.timeStamp);
      document.addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(shown(event))), true);
    }
    globalThis.keys = [];
  });
  const text = `${words}, `.repeat(6);
  await page.keyboard.type(text, { delay: 50 });
  await page.locator('.monaco-editor .view-line', { hasText: words }).last().waitFor();
  return page.evaluate(() => globalThis.keys);
}

/** Types, and says how long the keys took, and how much of that is the machine's: a thread that waits for a processor shows nothing. */
async function watched(when, typing) {
  const before = await processor();
  const keys = await typing();
  const [ran, waited] = (await processor()).map((time, index) => ((time - before[index]) / 1e9).toFixed(1));
  console.log(`keys ${when}, from the press to the picture, in ms: ${said(keys)}; the page ran ${ran} s and waited ${waited} s for a processor`);
  return keys;
}

/** For how many nanoseconds the page's main thread has run, and has waited for a processor. */
async function processor() {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer'); // one that shows something, and spare ones
  const times = pages.map(({ id }) => readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ').map(Number));
  return [0, 1].map((index) => times.reduce((sum, time) => sum + time[index], 0));
}

function of(times, part) {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * part) - 1] ?? NaN;
}

function said(times) {
  const [median, most, longest] = [0.5, 0.95, 1].map((part) => of(times, part).toFixed(1));
  return `${times.length} times, median ${median}, 95 % ${most}, longest ${longest}`;
}
