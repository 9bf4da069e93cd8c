#!/usr/bin/env bash
# Checks the types of the pages and runs the tests of what they decide. Needs Node and npm, nothing of the build.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --prefix "$work" --silent --no-audit --no-fund --ignore-scripts typescript@5.9.3 @types/node@20.19.43
tsc() {
  "$work/node_modules/.bin/tsc" --noEmit --strict --pretty false "$@"
}
tsc --project jsconfig.json
tsc --project adapter-http/src/test/js/jsconfig.json --typeRoots "$work/node_modules/@types"
echo "The types of the pages, of the demo's and of their tests agree"

node --test --test-reporter=spec adapter-http/src/test/js/*.test.js
