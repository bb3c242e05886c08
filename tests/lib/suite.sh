# The test suite on one database or another, and against real servers. Sourced by bin/test.
# shellcheck shell=bash

# Every test of the workspace, or those of a filter, on the database that BANYAN_TEST_DATABASE names (unset: SQLite).
run_suite() (
  TMPDIR=$(mktemp -d "$(quick_place)/banyan-suite.XXXXXX")
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
  if have cargo-nextest; then
    # One more than there are cores: a test passes much of its time between its database and itself, and keeps none busy.
    cargo nextest run --workspace --locked --no-fail-fast --config-file tests/lib/nextest.toml \
      --test-threads "$(($(nproc) + 1))" --filterset "${1:-all()}"
  else
    cargo test --workspace --locked --no-fail-fast
  fi
)

# A file that lives for seconds need not reach a disk, where memory has room for it.
quick_place() {
  local free
  free=$(df --output=avail -k /dev/shm 2> /dev/null | tail -n 1)
  if [ -w /dev/shm ] && [ "${free:-0}" -gt 4000000 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# Without those of crates that know no database, and those that run the program on SQLite whatever they are given: all
# that would do on another database what they have just done.
asks_for_database='rdeps(banyan-testkit)
  and not (package(banyan) and test(/^(hostile|two_writers)::/)) and not (package(banyan-app) and test(/^inside::/))'

# on_postgres VERSION COMMAND...: runs the command beside a PostgreSQL of its own that lives as long as the command.
on_postgres() {
  local version=$1 folder address code=0
  shift
  folder=$(mktemp -d "$(quick_place)/banyan-postgres.XXXXXX")
  # Also after an interrupted run, nothing of ours stays behind.
  trap 'tests/peers/postgres/serve stop "'"$folder"'"; rm -rf "'"$folder"'"' EXIT
  address=$(tests/peers/postgres/serve start "$folder" "$version")
  echo "PostgreSQL $version at $address"
  BANYAN_TEST_DATABASE=$address "$@" || code=$?
  return "$code"
}

# Each folder of tests/peers that has a `run` is a real server or client library; `run` prints "N passed, N failed".
run_peers() {
  local peer name bad=0 scratch
  for peer in tests/peers/*/; do
    name=$(basename "$peer")
    if [ ! -x "$peer/run" ]; then
      [ -x "$peer/serve" ] || echo "not run: peer $name has no run script"
      continue
    fi
    echo "===== $name"
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/banyan-peer.XXXXXX")
    chmod 755 "$scratch"
    if ! PEER_SCRATCH=$scratch "$peer/run"; then
      echo "peer $name failed"
      bad=1
    fi
    rm -rf "$scratch"
  done
  return "$bad"
}
