#!/usr/bin/env bash
# Runs the programs of docs/embedding.md with the libraries that Spring Boot manages, one of them in a browser. Takes the versions of Spring Boot.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for version in "$@"; do
  printf '\n== Embedded in Spring Boot %s\n' "$version"
  status=0
  mvn -B -ntp -Pspring-boot "-Dspring-boot.version=$version" verify -pl platforms/spring-boot -am \
    -Dtest='org/deskbridge/app/embedding/*Test,org/deskbridge/platform/**/*Test,PlatformTest' -Dsurefire.failIfNoSpecifiedTests=false \
    > "$log" || status=$?
  grep -E 'Tests run:|ERROR|BUILD' "$log" || true
  [ "$status" -eq 0 ]
done
