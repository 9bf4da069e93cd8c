import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const FOLDERS = [
  new URL('../../main/resources/org/deskbridge/adapter/http/web/css/', import.meta.url),
  new URL('../../../../app/src/main/resources/org/deskbridge/app/demo/web/', import.meta.url),
];

/** A property or a value with a physical side, or four values of which the second and the fourth are such. */
const PHYSICAL = /(?:^|[\s-])(?:left|right)\b|^\s*(?:padding|margin|inset|border-width):(?:\s+[^\s;]+){4};/;

for (const folder of FOLDERS) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.css'))) {
    const source = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[^]*?\*\//g, '');

    test(`${name} opens and closes its blocks in pairs`, () => {
      let depth = 0;
      for (const brace of source.match(/[{}]/g) ?? []) {
        depth += brace === '{' ? 1 : -1;
        assert.ok(depth >= 0, 'a block is closed that is not open');
      }

      assert.equal(depth, 0, 'a block is still open at the end');
    });

    test(`${name} does not tell left from right`, () => {
      const physical = source.split('\n').filter((line) => PHYSICAL.test(line));

      assert.deepEqual(physical, []);
    });
  }
}
