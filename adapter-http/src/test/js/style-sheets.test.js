import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const CSS = new URL('../../main/resources/org/deskbridge/adapter/http/web/css/', import.meta.url);

for (const name of readdirSync(CSS)) {
  test(`${name} opens and closes its blocks in pairs`, () => {
    const source = readFileSync(new URL(name, CSS), 'utf8').replace(/\/\*[^]*?\*\//g, '');

    let depth = 0;
    for (const brace of source.match(/[{}]/g) ?? []) {
      depth += brace === '{' ? 1 : -1;
      assert.ok(depth >= 0, 'a block is closed that is not open');
    }

    assert.equal(depth, 0, 'a block is still open at the end');
  });
}
