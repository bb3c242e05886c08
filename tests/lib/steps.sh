# Runs named steps, counts what they tested and sums up. Sourced by bin/test.
# shellcheck shell=bash

logs="target/test-logs"
mkdir -p "$logs"
passed=0
failed=0
broken=()
culprits=()
left_out=()
started=$SECONDS

# A step that could not or need not run is named at the end, never passed over in silence.
not_run() { left_out+=("$1: $2"); }

# Runs a step, or several beside each other, each with its output in a log.
run_step() {
  local step
  if [ "${CI:-}" != true ] && [ -t 1 ]; then printf '…     %s' "$*"; fi
  if [ "$#" -eq 1 ]; then carry_out "$1"; else beside_each_other "$@"; fi
  for step in "$@"; do tell_of "$step"; done
}

beside_each_other() {
  local step pids=()
  # What runs in the background does not hear Ctrl-C.
  trap 'kill 0' INT
  for step in "$@"; do
    carry_out "$step" &
    pids+=($!)
  done
  wait "${pids[@]}" || true
  trap - INT
}

# `set -e` is off inside a function that stands in a condition, so each step is a shell of its own.
carry_out() {
  local began=$SECONDS code
  rm -f "$logs/$1.end"
  set +e
  (set -e; "$1") > "$logs/$1.log" 2>&1 < /dev/null
  code=$?
  set -e
  echo "$code $((SECONDS - began))" > "$logs/$1.end"
}

# A step that prints no count of tests counts as one, and one that did not come to its end has failed.
tell_of() {
  local step=$1 log="$logs/$1.log" code=1 took=0 outcome=ok
  if [ -f "$logs/$1.end" ]; then read -r code took < "$logs/$1.end"; fi
  if [ "$code" -ne 0 ]; then outcome=FAIL; fi
  local counts ok bad
  counts=$(count_tests "$log")
  ok=${counts% *} bad=${counts#* }
  if [ "$((ok + bad))" -eq 0 ]; then
    if [ "$code" -eq 0 ]; then ok=1; else bad=1; fi
  elif [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  fi
  passed=$((passed + ok)) failed=$((failed + bad))
  if [ "${CI:-}" != true ] && [ -t 1 ]; then printf '\r'; fi
  printf '%-5s %-18s %5d s  %d passed, %d failed.\n' "$outcome" "$step" "$took" "$ok" "$bad"
  grep -h '^not run: ' "$log" | sed 's/^/      /' || true
  if [ "$code" -ne 0 ]; then
    broken+=("$step")
    mapfile -t -O "${#culprits[@]}" culprits < <(culprits_in "$log")
    echo "----- the end of $log"
    tail -n 120 "$log"
    echo "-----"
  fi
}

# The tests that failed, each once, as their runners name them: the end of a log seldom holds all.
culprits_in() {
  grep -hE '^ +(FAIL|TIMEOUT|SIGABRT|SIGSEGV) +\[|^FAILED |^failed: |^not ok ' "$1" | sed 's/^ *//' | cut -c 1-200 |
    awk '!seen[$0]++' | head -n 20 || true
}

# Adds up the closing lines of nextest, `cargo test`, `node --test` and our own scripts: "N passed, N failed".
count_tests() {
  awk '
    /^ *Summary \[/ {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) ok += $(i - 1)
        if ($i ~ /^(failed|timed)/) bad += $(i - 1)
      }
    }
    /^test result: / { ok += $4; bad += $6 }
    /^[0-9]+ passed, [0-9]+ failed$/ { ok += $1; bad += $3 }
    /^# pass [0-9]+$/ { ok += $3 }
    /^# (fail|cancelled) [0-9]+$/ { bad += $3 }
    /^[0-9]+ pages, [0-9]+ runs, [0-9]+ faults$/ { ok += $3; bad += $5 }
    END { print ok + 0, bad + 0 }
  ' "$1"
}

sum_up() {
  local reason
  for reason in "${left_out[@]}"; do echo "not run: $reason"; done
  if [ "${#broken[@]}" -gt 0 ]; then
    echo "failed: ${broken[*]} (whole logs in $logs)"
    if [ "${#culprits[@]}" -gt 0 ]; then printf '  %s\n' "${culprits[@]}"; fi
  fi
  echo "took $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s"
  echo "$passed passed, $failed failed"
  [ "${#broken[@]}" -eq 0 ]
}
