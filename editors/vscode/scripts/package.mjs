// Makes a .vsix for one platform, with the server inside.
//
//   npm run package -- [--server PATH] [--target TARGET] [--out FILE]
//
// PATH: the server, else ../../target/release/crosscheck. TARGET: as vsce names platforms (linux-x64, linux-arm64,
// win32-x64, darwin-arm64, …), else this machine's. The platform must be the one that the server was built for.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const here = path.resolve(import.meta.dirname, '..');
const root = path.resolve(here, '../..');
const exe = (target) => (target.startsWith('win32') ? '.exe' : '');

const { values } = parseArgs({ options: { server: { type: 'string' }, target: { type: 'string' }, out: { type: 'string' } } });
const target = values.target ?? `${process.platform}-${process.arch}`;
const server = path.resolve(values.server ?? path.join(root, 'target/release', `crosscheck${exe(target)}`));
const out = path.resolve(values.out ?? path.join(here, `crosscheck-${target}.vsix`));

if (!existsSync(server)) {
  console.error(`There is no server at ${server}: build it with \`cargo build --release\`, or name it with --server.`);
  process.exit(1);
}

// What belongs to the package and lives elsewhere in the repository.
for (const made of ['server', 'sample']) {
  rmSync(path.join(here, made), { recursive: true, force: true });
}
mkdirSync(path.join(here, 'server'));
const program = path.join(here, 'server', `crosscheck${exe(target)}`);
cpSync(server, program);
chmodSync(program, 0o755);
cpSync(path.join(root, 'seeds'), path.join(here, 'sample'), { recursive: true });
mkdirSync(path.join(here, 'sample/.vscode'));
writeFileSync(path.join(here, 'sample/.vscode/settings.json'), `${JSON.stringify({ 'editor.wordWrap': 'on' }, null, 2)}\n`);
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) {
  cpSync(path.join(root, licence), path.join(here, licence));
}

const vsce = path.join(here, 'node_modules/@vscode/vsce/vsce');
// All code is in one bundle; the repository has no public address that relative links could be rewritten to.
const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--skip-license'];
execFileSync(process.execPath, [vsce, 'package', ...flags, '--target', target, '--out', out], { cwd: here, stdio: 'inherit' });
