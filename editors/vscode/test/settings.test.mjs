// The settings offer the rules that there are, in the words of the repository's README.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { manifest, settings } from '../scripts/rules.mjs';

test('every rule has a setting', () => {
  const source = readFileSync(path.resolve(import.meta.dirname, '../../../src/corpus/rule.rs'), 'utf8');
  const names = source.slice(source.indexOf('pub fn name('), source.indexOf('pub fn of_name('));
  const rules = [...names.matchAll(/=> "([a-z-]+)"/g)].map(([, rule]) => rule);
  assert.ok(rules.length > 10);
  assert.deepEqual(Object.keys(settings()).sort(), rules.sort(), 'the README lists every rule');
  const offered = manifest().contributes.configuration.properties['crosscheck.rules'].properties;
  assert.deepEqual(offered, settings(), 'and `npm run rules` has put them into package.json');
});
