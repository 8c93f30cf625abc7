#!/usr/bin/env bash
# Drives the deploy-VNF job from its creation to its end, as an orchestrator would, and stops at the first surprise.
# Needs bash and curl. Usage: samples/walk-through.sh [base URL, default http://localhost:5000]
set -euo pipefail

url="${1:-http://localhost:5000}"
url="${url%/}/tracking"
job=deploy-vnf-17
cd "$(dirname "$0")"

fail() {
  echo "SURPRISE: $*" >&2
  exit 1
}

# request METHOD PATH STATUS [BODY]: sends it, leaves the answer's body in $answer, and insists on the status.
request() {
  local sent=()
  [ $# -lt 4 ] || sent=(-H 'Content-Type: application/json' --data-binary "$4")
  answer=$(curl -sS -X "$1" "$url$2" -H 'Accept: application/json' -H 'X-Auth-Token: walk-through' ${sent[@]+"${sent[@]}"} -w '\n%{http_code}') ||
    fail "no answer from $url; is the server running?"
  local status="${answer##*$'\n'}"
  answer="${answer%$'\n'*}"
  [ "$status" = "$3" ] || fail "$1 $2 answered $status instead of $3: $answer"
}

# expect TEXT: the last answer must contain it.
expect() {
  [[ "$answer" == *"$1"* ]] || fail "no $1 in $answer"
}

# set_status ID STATUS [MORE]: updates a task and checks what is stored then.
set_status() {
  request PUT "/task/$1" 200 "{\"status\":\"$2\"${3:+,$3}}"
  expect "\"id\":$1,\"status\":\"$2\""
  echo "  task $1 is $2"
}

# run ID: starts and finishes a task whose previous tasks have all finished.
run() {
  request GET "/task/$1/previous" 200
  local previous="$answer"
  request GET "/task/$1/previous?status=FINISHED" 200
  [ "$answer" = "$previous" ] || fail "task $1 is to run before all its previous tasks have finished: $previous"
  set_status "$1" RUNNING
  set_status "$1" FINISHED
}

echo "Looking whether the job is there already"
request GET "/$job/task/roots" 200
[ "$answer" = '{"tasks":[]}' ] || fail "job $job is not empty; start from a fresh server"

echo "Creating the job: sixteen tasks and their links in one request"
request POST /task 200 @deploy-vnf.json
request GET "/$job/task/roots" 200
for id in {1001..1016}; do
  expect "\"id\":$id,"
done
request GET /task/1006/previous 200
for id in 1003 1004 1005; do
  expect "\"id\":$id,"
done

echo "Running up to the fork, and its three branches"
for id in 1001 1002 1003 1004 1005; do
  run "$id"
done

echo "Booting: it fails once, and is retried"
set_status 1006 RUNNING
set_status 1006 FAILED '"execution-code":"E7","execution-description":"no host has room"'
request GET /task/1007/previous?status=failed 200
expect '"execution-description":"no host has room"'
request PUT /task/1006 200 '{"number-of-retries":1,"execution-code":null,"execution-description":null}'
expect '"number-of-retries":1'
run 1006

echo "Configuring, verifying, activating"
for id in 1007 1008 1009 1010 1011 1012; do
  run "$id"
done

echo "Removing the rollback branch, which nobody needs any more"
request DELETE '/task/1006/next?nextTaskId=1013' 204
for id in 1013 1014 1015 1016; do
  request DELETE "/task/$id" 204
  request GET "/task/$id" 404
done

echo "Checking the end: twelve tasks, all of them finished"
request GET "/$job/task/roots" 200
for id in {1001..1012}; do
  expect "\"id\":$id,\"status\":\"FINISHED\""
done
for status in PENDING RUNNING FAILED ON_ROLLBACK; do
  [[ "$answer" != *"\"$status\""* ]] || fail "a task is still $status: $answer"
done

echo "Tidying up"
for id in {1001..1012}; do
  request DELETE "/task/$id" 204
done
request GET "/$job/task/roots" 200
[ "$answer" = '{"tasks":[]}' ] || fail "tasks are left: $answer"
echo "Done."
