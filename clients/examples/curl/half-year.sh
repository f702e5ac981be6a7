#!/usr/bin/env bash
# Signs in, sends a batch of receipts, has the agents evaluated and prints their ranking: curl 7.76 or newer, and python3 to
# read JSON.
#
#   DAILYTHU_URL=http://127.0.0.1:3000 DAILYTHU_USERNAME=… DAILYTHU_PASSWORD=… ./half-year.sh batch.json 2025-H1
#
# The file holds the body of a batch: {"sourceSystem": …, "mode": …, "items": […]}.
set -euo pipefail
[ $# -eq 2 ] || { echo 'say which batch and which period' >&2; exit 1; }
: "${DAILYTHU_URL:?}" "${DAILYTHU_USERNAME:?}" "${DAILYTHU_PASSWORD:?}"
poll=${DAILYTHU_POLL_SECONDS:-2}
page=${DAILYTHU_PAGE:-100}
token=

# What a Python expression says of the JSON `j` that comes in.
json() { python3 -c "import json, sys; j = json.loads(sys.stdin.read() or sys.exit(1)); print($1)"; }
new_key() { python3 -c 'import uuid; print(uuid.uuid4())'; }

# Sends a request and prints the body of its answer; a refusal is an RFC 9457 problem, and ends the script. Without an answer
# and after 408, 429, 500, 502, 503 and 504 curl sends it again, after the seconds of Retry-After.
send() {
  local answer status
  answer=$(curl --silent --show-error --write-out '\n%{http_code}' --max-time 60 \
    ${token:+--header "Authorization: Bearer $token"} "$@") || return
  status=${answer##*$'\n'}
  if [ "$status" -ge 400 ]; then
    printf '%s\n' "${answer%$'\n'*}" >&2
    return 1
  fi
  printf '%s' "${answer%$'\n'*}"
}
get() { send --retry 4 --retry-all-errors "$DAILYTHU_URL$1"; }
# Under a key of its own: sent again, it is answered again and not done again.
post() {
  send --retry 4 --retry-all-errors --header 'Content-Type: application/json' \
    --header "Idempotency-Key: $(new_key)" --data-binary @- "$DAILYTHU_URL$1"
}

# Signing in is not repeated. The password goes in by standard input, so that no list of processes shows it.
token=$(python3 -c '
import json, os
print(json.dumps({"username": os.environ["DAILYTHU_USERNAME"], "password": os.environ["DAILYTHU_PASSWORD"]}))' |
  send --header 'Content-Type: application/json' --data-binary @- "$DAILYTHU_URL/v1/auth/login" |
  json 'j["accessToken"]')

# A batch that went through unnoticed is answered as it was; under another key its rows would be duplicates.
post /v1/contributions/batches < "$1" |
  json '"receipts: {accepted} new, {duplicates} known, {rejected} refused".format(**j)'

run=$(printf '{"period":"%s"}' "$2" | post /v1/evaluation-runs | json 'j["id"]')
while
  state=$(get "/v1/evaluation-runs/$run" | json 'j["state"]')
  [[ $state =~ ^(queued|preparing|running)$ ]]
do sleep "$poll"; done
echo "run: $state"
[ "$state" = completed ]

cursor=
while
  answer=$(get "/v1/evaluation-runs/$run/evaluations?limit=$page${cursor:+&cursor=$cursor}")
  json '"\n".join(" ".join([str(e["rank"] or "-"), e["agentCode"], e["grade"] or "not-rated"]) for e in j["items"])' \
    <<< "$answer"
  cursor=$(json 'j["nextCursor"] or ""' <<< "$answer")
  [ -n "$cursor" ]
do :; done
