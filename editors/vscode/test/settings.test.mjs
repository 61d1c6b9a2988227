// The settings offer the rules that there are, in the words of the repository's README.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const read = (file) => readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');

test('every rule has a setting', () => {
  const source = read('../../src/corpus/rule.rs');
  const names = source.slice(source.indexOf('pub fn name('), source.indexOf('pub fn of_name('));
  const rules = [...names.matchAll(/=> "([a-z-]+)"/g)].map(([, rule]) => rule);
  const settings = JSON.parse(read('package.json')).contributes.configuration.properties['crosscheck.rules'].properties;
  assert.ok(rules.length > 10);
  assert.deepEqual(Object.keys(settings).sort(), rules.sort());
});
