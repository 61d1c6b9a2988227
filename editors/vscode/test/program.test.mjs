// Where the server is looked for, and in which order.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { build } from 'esbuild';

const root = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-program-'));
const extension = { fsPath: path.join(root, 'extension') };
let findProgram;

/** Just as much of the editor as the search asks for. */
before(async () => {
  const stub = path.join(root, 'vscode.mjs');
  writeFileSync(stub, `
    import path from 'node:path';
    export const workspace = { getConfiguration: () => ({ get: () => globalThis.chosen }) };
    export const Uri = { joinPath: (base, ...parts) => ({ fsPath: path.join(base.fsPath, ...parts) }) };
  `);
  const outfile = path.join(root, 'program.mjs');
  await build({ entryPoints: [path.resolve(import.meta.dirname, '../src/program.ts')], bundle: true, platform: 'node', format: 'esm', alias: { vscode: stub }, outfile });
  ({ findProgram } = await import(outfile));
});

after(() => rmSync(root, { recursive: true }));

function program(...parts) {
  const file = path.join(root, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

test('the setting, then the one inside, then the one on the PATH', async () => {
  globalThis.chosen = '';
  process.env.PATH = path.join(root, 'empty');
  await assert.rejects(findProgram(extension), /Install it, or name it/);

  const onPath = program('bin/crosscheck');
  process.env.PATH = `${path.relative('.', path.dirname(onPath))}:.:`;
  await assert.rejects(findProgram(extension), 'a relative entry could name a program of the folder that is read');
  process.env.PATH = `${path.join(root, 'empty')}:${path.dirname(onPath)}`;
  assert.equal(await findProgram(extension), onPath);

  const bundled = program('extension/server/crosscheck');
  chmodSync(bundled, 0o644);
  assert.equal(await findProgram(extension), bundled);
  assert.equal(statSync(bundled).mode & 0o111, 0o111, 'it may be run now');

  globalThis.chosen = ` ${program('mine/crosscheck')} `;
  assert.equal(await findProgram(extension), globalThis.chosen.trim());
  for (const wrong of ['mine/crosscheck', path.join(root, 'nowhere'), path.join(root, 'mine')]) {
    globalThis.chosen = wrong;
    await assert.rejects(findProgram(extension), /names no program/);
  }
});
