#!/usr/bin/env bash
# Lints the API document and calls a demo through the Java and the TypeScript client generated from it. Needs app/target/deskbridge.jar.
set -euo pipefail
cd "$(dirname "$0")/.."

sources=$PWD/.ci/generated-clients
work=$(mktemp -d)
demo=
stop() {
  if [ -n "$demo" ]; then
    kill "$demo" 2>/dev/null || true
    wait "$demo" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT

mkdir "$work/lib" "$work/generator" "$work/typescript"
mvn -B -ntp -q -f "$sources/pom.xml" dependency:copy-dependencies "-DoutputDirectory=$work/lib"
mvn -B -ntp -q -f "$sources/pom.xml" dependency:copy "-DoutputDirectory=$work/generator" \
  -Dartifact=org.openapitools:openapi-generator-cli:7.25.0

java -jar app/target/deskbridge.jar demo --port=0 "--data=$work/data" >"$work/demo.log" 2>&1 &
demo=$!
url=
for _ in $(seq 120); do
  url=$(grep -oE 'http://localhost:[0-9]+' "$work/demo.log" | head -1 || true)
  if [ -n "$url" ] && curl -sf -o "$work/ready" "$url/ready"; then
    break
  fi
  kill -0 "$demo"
  sleep 0.5
done
curl -sf -o "$work/typescript/openapi.json" "$url/openapi.json"

cd "$work/typescript"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @stoplight/spectral-cli@6.16.3 @redocly/cli@2.77.0 \
  openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3
echo 'extends: ["spectral:oas"]' >.spectral.yaml
npx spectral lint --ruleset .spectral.yaml openapi.json
REDOCLY_TELEMETRY=off npx redocly lint --extends recommended --format summary openapi.json

npx openapi-typescript openapi.json -o api.d.ts >"$work/typescript.log"
cp "$sources/calls.ts" .
npx tsc --strict --target es2022 --module nodenext --outDir out calls.ts
node out/calls.js "$url"
echo "The TypeScript client compiles and makes calls"

cd "$work"
java -jar generator/openapi-generator-cli-7.25.0.jar generate -g java --library native -i typescript/openapi.json -o java \
  --additional-properties=useJakartaEe=true \
  --global-property apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false >java.log 2>&1 \
  || { cat java.log; exit 1; }
find java/src/main -name '*.java' >java.files
javac -nowarn -d classes -cp 'lib/*' @java.files "$sources/Calls.java"
java -cp 'classes:lib/*' Calls "$url"
echo "The Java client compiles and makes calls"
