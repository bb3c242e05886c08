# What a peer's `run` needs: packages, servers that end with it, the tests of one crate. Sourced, from the root of the tree.
# shellcheck shell=bash

. tests/lib/packages.sh
. tests/lib/build.sh

scratch=${PEER_SCRATCH:?an empty folder, given by bin/test}
servers=()
passed=0
failed=0

end_servers() {
  local pid
  for pid in "${servers[@]}"; do kill "$pid" 2> /dev/null || true; done
  for pid in "${servers[@]}"; do wait "$pid" 2> /dev/null || true; done
}
trap end_servers EXIT

# start_server NAME COMMAND...: runs until the end of this script; ready when it printed its first line, kept in $scratch/NAME.
start_server() {
  local name=$1 pid
  shift
  "$@" > "$scratch/$name" 2> "$scratch/$name.log" < /dev/null &
  pid=$!
  servers+=("$pid")
  for _ in $(seq 1 1200); do
    if [ -s "$scratch/$name" ] && [ "$(wc -l < "$scratch/$name")" -gt 0 ]; then return; fi
    kill -0 "$pid" 2> /dev/null || break
    sleep 0.1
  done
  echo "$name did not start:"
  tail -n 40 "$scratch/$name.log"
  return 1
}

# check COMMAND...: counts one test.
check() {
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $*"
  fi
}

# crate_tests CRATE FILTER: the tests of a crate whose name holds the filter, with the environment as it is now.
crate_tests() {
  if command -v cargo-nextest > /dev/null; then
    # Of the whole workspace, as the suite has built it.
    cargo nextest run --workspace --locked --no-fail-fast --config-file tests/lib/nextest.toml \
      --filterset "package($1) and test($2)"
  else
    cargo test --package "$1" --locked --no-fail-fast "$2"
  fi
}

# The last line of a run that used `check`.
sum_up_checks() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
