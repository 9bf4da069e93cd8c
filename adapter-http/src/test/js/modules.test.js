import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MOST_FILES = 30;
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const web = join(root, 'adapter-http/src/main/resources/org/deskbridge/adapter/http/web');
const demo = join(root, 'app/src/main/resources/org/deskbridge/app/demo/web');

/** What the modules of each folder may import besides their own. */
const allowed = /** @type {Record<string, string[]>} */ ({
  docs: [],
  entry: ['texts', 'ui'],
  texts: [],
  vendor: [],
  live: [],
  ui: ['live', 'texts'],
  check: ['live', 'texts', 'ui'],
  join: ['live', 'texts', 'ui'],
  launch: ['live', 'texts', 'ui', 'vendor'],
  recordings: ['live', 'texts', 'ui'],
});

test('a page uses what all pages share, and no other page', () => {
  const wrong = scripts(web).flatMap((file) =>
    importsOf(file)
      .map((target) => ({ from: folderOf(file), to: folderOf(join(dirname(file), target)), file, target }))
      .filter(({ from, to }) => from !== to && !allowed[from]?.includes(to))
      .map(({ file: path, target }) => `${relative(web, path)} imports ${target}`),
  );

  assert.deepEqual(wrong, []);
});

test('the demo uses of the pages only what they publish', () => {
  const wrong = scripts(demo).flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('./') && target !== '/web/ui/index.js')
      .map((target) => `${relative(demo, file)} imports ${target}`),
  );

  assert.deepEqual(wrong, []);
});

test('a folder holds at most thirty modules', () => {
  const folders = [...scripts(web), ...scripts(demo)].map((file) => relative(root, dirname(file)));

  const full = folders.filter((folder) => folders.filter((each) => each === folder).length > MOST_FILES);

  assert.deepEqual(full, []);
});

test('every type is declared and checked', () => {
  const wrong = [...scripts(web), ...scripts(demo)].filter((file) =>
    /@(ts-|\w+ \{[^\n]*\bany\b)/.test(readFileSync(file, 'utf8')),
  );

  assert.deepEqual(wrong, []);
});

/** @param {string} folder */
function scripts(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.js')).map((file) => join(folder, file));
}

/** @param {string} file */
function importsOf(file) {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from |import |import\()'([^']+)'/g)].map(([, target = '']) => target);
}

/** @param {string} file */
function folderOf(file) {
  return relative(web, file).split(sep)[0] ?? '';
}
