#!/usr/bin/env bash
# Runs the programs of docs/embedding.md with the libraries that Spring Boot manages, one of them in a browser. Takes the versions of Spring Boot.
set -euo pipefail
cd "$(dirname "$0")/.."

for version in "$@"; do
  printf '\n== Embedded in Spring Boot %s\n' "$version"
  mvn -B -ntp -Pspring-boot "-Dspring-boot.version=$version" verify -pl platforms/spring-boot -am \
    -Dtest='org/deskbridge/app/embedding/*Test,org/deskbridge/platform/**/*Test,PlatformTest' -Dsurefire.failIfNoSpecifiedTests=false \
    | grep -E 'Tests run:|ERROR|BUILD' || true
  [ "${PIPESTATUS[0]}" -eq 0 ]
done
