# Runs named steps one after the other, counts what they tested and sums up. Sourced by bin/test.
# shellcheck shell=bash

logs="target/test-logs"
mkdir -p "$logs"
passed=0
failed=0
broken=()
left_out=()
started=$SECONDS

# A step that could not or need not run is named at the end, never passed over in silence.
not_run() { left_out+=("$1: $2"); }

# Runs one step with its output in a log; a step that prints no count of tests counts as one.
run_step() {
  local step=$1 log="$logs/$1.log" began=$SECONDS outcome=ok
  if [ "${CI:-}" != true ] && [ -t 1 ]; then printf '…     %s' "$step"; fi
  # `set -e` is off inside a function that stands in a condition, so each step is a shell of its own.
  set +e
  (set -e; "$step") > "$log" 2>&1 < /dev/null
  local code=$?
  set -e
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
  printf '%-5s %-18s %5d s  %d passed, %d failed.\n' "$outcome" "$step" "$((SECONDS - began))" "$ok" "$bad"
  grep -h '^not run: ' "$log" | sed 's/^/      /' || true
  if [ "$code" -ne 0 ]; then
    broken+=("$step")
    echo "----- the end of $log"
    tail -n 120 "$log"
    echo "-----"
  fi
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
  if [ "${#broken[@]}" -gt 0 ]; then echo "failed: ${broken[*]} (whole logs in $logs)"; fi
  echo "took $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s"
  echo "$passed passed, $failed failed"
  [ "${#broken[@]}" -eq 0 ]
}
