#!/usr/bin/env bash
# Has another implementation of Standard Webhooks verify what we sign. Needs a build with its tests.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -cp adapter-webhook/target/test-classes:adapter-webhook/target/classes:core/target/classes \
  org.deskbridge.adapter.webhook.SignatureSample >"$work/sample.json"

cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts standardwebhooks@1.1.1
cat >verify.cjs <<'JS'
const { Webhook } = require("standardwebhooks");
const sample = JSON.parse(require("fs").readFileSync("sample.json", "utf8"));
const headers = {
  "webhook-id": sample.id,
  "webhook-timestamp": sample.timestamp,
  "webhook-signature": sample.signature,
};
const webhook = new Webhook(sample.secret);
webhook.verify(sample.body, headers);
try {
  webhook.verify(sample.body + " ", headers);
} catch (refused) {
  console.log("standardwebhooks takes our signature, and refuses it for another body");
  process.exit(0);
}
throw new Error("standardwebhooks takes any body");
JS
node verify.cjs
