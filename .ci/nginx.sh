#!/usr/bin/env bash
# Puts nginx with the file of docs/deploy in front of a demo, and uses the service through it. Needs app/target/deskbridge.jar, nginx, openssl, curl.
set -euo pipefail
cd "$(dirname "$0")/.."

jar=${1:-app/target/deskbridge.jar}
name=support.acme.example
work=$(mktemp -d)
demo=
proxy=
stop() {
  for process in $proxy $demo; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

fail() {
  echo "nginx: $*" >&2
  cat "$work"/*.log >&2
  exit 1
}

# A port that was free a moment ago.
free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

behind=$(free_port)
http=$(free_port)
https=$(free_port)

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$name" -addext "subjectAltName=DNS:$name" \
  -keyout "$work/key.pem" -out "$work/certificate.pem" 2>"$work/openssl.log"
# Only what differs from machine to machine is replaced: ports and certificate.
sed -e "s/127\.0\.0\.1:8080;/127.0.0.1:$behind;/" -e "s/listen 80;/listen $http;/" -e "s/listen 443 /listen $https /" \
  -e "s#/etc/letsencrypt/live/$name/fullchain.pem#$work/certificate.pem#" \
  -e "s#/etc/letsencrypt/live/$name/privkey.pem#$work/key.pem#" docs/deploy/nginx.conf >"$work/deskbridge.conf"
mkdir "$work/temporary"
cat >"$work/nginx.conf" <<CONF
daemon off;
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
  access_log $work/access.log;
  client_body_temp_path $work/temporary;
  proxy_temp_path $work/temporary;
  fastcgi_temp_path $work/temporary;
  uwsgi_temp_path $work/temporary;
  scgi_temp_path $work/temporary;
  include $work/deskbridge.conf;
}
CONF
# A root shell would make nginx change to another user, who may not enter the folder.
chmod 711 "$work"

java -jar "$jar" demo --port="$behind" "--data=$work/data" "--public-url=https://$name:$https" --trusted-proxies=127.0.0.1 >"$work/demo.log" 2>&1 &
demo=$!
nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
proxy=$!

# through PATH [OPTIONS OF CURL]…: a call through nginx.
through() {
  local path=$1
  shift
  curl -sS --cacert "$work/certificate.pem" --resolve "$name:$https:127.0.0.1" --cookie "$work/cookies" --cookie-jar "$work/cookies" \
    --max-time 30 "https://$name:$https$path" "$@"
}
status() {
  through "$@" -o "$work/answer" -w '%{http_code}'
}
post() {
  through "$1" --fail-with-body -H 'Content-Type: application/json' -d "$2"
}
# member NAME: that member of the JSON on standard input.
member() {
  sed -E "s/.*\"$1\": ?\"?([^\",}]*).*/\1/"
}
expect() {
  [ "$2" = "$3" ] || fail "$1: $2 (expected: $3)"
  echo "$1"
}

for _ in $(seq 240); do
  if curl -sf -o "$work/ready" "http://127.0.0.1:$behind/ready"; then break; fi
  kill -0 "$demo" || fail "the demo ended"
  sleep 0.25
done

expect "A page loads" "$(status /join)" 200
expect "HTTP leads to HTTPS" \
  "$(curl -s -o "$work/answer" -w '%{http_code} %{redirect_url}' -H "Host: $name" "http://127.0.0.1:$http/join")" "301 https://$name/join"
expect "Metrics stay inside" "$(status /metrics)" 404
expect "An address of 30,000 characters passes" "$(status "/G2A/rest/v1/sessions?x=$(printf 'a%.0s' $(seq 30000))")" 401

token=$(through '/oauth/access_token?grant_type=password&client_id=demo&password=demo&user_id=expert@example.com' | member access_token)
post /live/sign-in '{"email":"expert@example.com","password":"demo"}' >"$work/answer"
started=$(through /G2A/rest/v1/sessions --fail-with-body -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"sessionType":"screen_sharing"}' | member sessionToken)
view=$(post /live/launch/start "{\"token\":\"$started\"}")
session=$(member sessionId <<<"$view")
join=/live/join/$(member joinUrl <<<"$view" | sed 's#.*/##')
expect "Links are those of the proxy" "$(member joinUrl <<<"$view" | sed 's#/join/.*##')" "https://$name:$https"

post "$join/join" '{"consent":true}' >"$work/answer"
post "/live/sessions/$session/recording/consent" '{}' >"$work/answer"
post "$join/recording" '{"agrees":true}' >"$work/answer"
recording=$(post "/live/sessions/$session/recordings" '{}' | member recordingId)
head -c 4194304 /dev/urandom >"$work/piece"
expect "A piece of a recording of 4 MiB passes" \
  "$(status "/live/sessions/$session/recordings/$recording/chunks/0" -X PUT -H 'Content-Type: application/octet-stream' \
    -H "Chunk-SHA256: $(sha256sum "$work/piece" | cut -d' ' -f1)" --data-binary "@$work/piece")" 200

# A buffer would hold back what is as short as a message; the stream stays open meanwhile.
through "/live/sessions/$session/feed?page=nginx-page-1" -N -H 'Accept: text/event-stream' >"$work/feed" 2>"$work/feed.log" &
feed=$!
await_event() {
  for _ in $(seq 80); do
    if grep -q "$1" "$work/feed"; then return; fi
    kill -0 "$feed" 2>/dev/null || fail "the stream ended: $(cat "$work/feed")"
    sleep 0.1
  done
  fail "events are held back (expected: $1)"
}
await_event '^data:'
post "/live/sessions/$session/chat" '{"text":"as it happens"}' >"$work/answer"
await_event 'as it happens'
kill "$feed"
wait "$feed" 2>/dev/null || true
echo "Events arrive as they happen"

# Codes that are wrong count against an address. One that a client makes up changes nothing; one of its own does.
code() {
  status /live/join/code -H 'Content-Type: application/json' -d '{"code":"000000000"}' "$@"
}
for number in $(seq 11); do
  last=$(code -H "X-Forwarded-For: 192.0.2.$number")
done
expect "An address that a client makes up is not believed" "$last" 429
expect "Another client is not taken for this one" "$([ "$(code --interface 127.0.0.2)" != 429 ] && echo yes)" yes
