// The settings of the rules, made from the table in the repository's README: `npm run rules` writes them into package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = path.resolve(import.meta.dirname, '..');
const file = path.join(here, 'package.json');

export const manifest = () => JSON.parse(readFileSync(file, 'utf8'));

export function settings() {
  const readme = readFileSync(path.join(here, '../../README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| code | means |')).split('\n\n')[0];
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (.+?) \|$/gm)].map(([, rule, means]) => [rule, means]);
  rows.push(['unreadable-input', 'the file itself cannot be read as intended: broken front matter, strange encoding']);
  return Object.fromEntries(rows.map(([rule, means]) => [rule, setting(means)]));
}

function setting(means) {
  const sentence = `${means[0].toUpperCase()}${means.slice(1)}.`;
  return { type: 'string', enum: ['off', 'hint', 'information', 'warning', 'error'], markdownDescription: sentence };
}

if (process.argv[1] === import.meta.filename) {
  const changed = manifest();
  changed.contributes.configuration.properties['crosscheck.rules'].properties = settings();
  writeFileSync(file, `${JSON.stringify(changed, null, 2)}\n`);
}
