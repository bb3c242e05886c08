# Installs what the chosen steps need: Debian packages by apt, tools by pip, node modules by npm. Sourced by bin/test.
# shellcheck shell=bash

. tests/lib/packages.sh

tools="$PWD/target/tools"
PATH="$PATH:$tools/bin"

# Says at once what only a person can install.
check_for() {
  need_rust
  local step missing
  for step in "$@"; do
    case "$step" in
      ui | licences | pages | journeys | peers) need_node ;;
    esac
  done
  mapfile -t missing < <(packages_for "$@")
  if [ "${#missing[@]}" -gt 0 ] && ! is_root && ! sudo -n true 2> /dev/null; then
    echo "These packages are missing, and only root may install them. Run this, then bin/test again:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 2
  fi
}

asks_for_nothing() { case "$1" in fmt | ui | clippy | tidy | docs) ;; *) return 1 ;; esac; }

# What the later steps need is fetched while the compiler is at the first ones. Whatever fails here is tried again, aloud, by
# the step that needs it.
fetch_ahead() {
  asks_for_nothing "$1" || return 0
  (install_for "$@" && fetch_for "$@") > "$logs/ahead.log" 2>&1 < /dev/null &
  ahead=$!
}

# Once, before the first step that needs anything.
fetched_for() {
  [ "${fetched:-}" != yes ] || return 0
  fetched=yes
  if [ -n "${ahead:-}" ]; then wait "$ahead" || true; fi
  install_for "$@"
}

fetch_for() {
  local step fetch
  for step in "$@"; do
    case "$step" in
      pages | journeys) npm_install "tests/$step" ;;
      peers) for fetch in tests/peers/*/fetch; do bash -euo pipefail "$fetch"; done ;;
    esac
  done
}

install_for() {
  local step packages
  mapfile -t packages < <(packages_for "$@")
  apt_install "${packages[@]}"
  for step in "$@"; do
    case "$step" in
      suite* | peers) have cargo-nextest || tool_install cargo-nextest || not_run cargo-nextest "not to be had; cargo test runs the suite" ;;
      licences) have cargo-deny || tool_install cargo-deny || not_run cargo-deny "not to be had; the step licences will fail" ;;
    esac
  done
}

# The Debian packages that the steps need and that are not there.
packages_for() {
  local step apt=()
  for step in "$@"; do
    case "$step" in
      suite* | peers) have cargo-nextest || have venv || apt+=(python3-venv) ;;
      licences) have cargo-deny || have venv || apt+=(python3-venv) ;;
    esac
    case "$step" in
      suite-postgres)
        have postgres || apt+=(postgresql)
        ;;
      peers)
        have postgres || apt+=(postgresql)
        have redis-server || apt+=(redis-server)
        have dovecot || apt+=(dovecot-imapd dovecot-lmtpd)
        have openssl || apt+=(openssl)
        have caddy || apt+=(caddy)
        have curl || apt+=(curl)
        have c++ || apt+=(build-essential)
        have venv || apt+=(python3-venv)
        ;;
      pages | journeys)
        have chromium-headless-shell || apt+=(chromium-headless-shell)
        have fonts || apt+=(fonts-dejavu-core)
        ;;
    esac
  done
  printf '%s\n' "${apt[@]}" | sort -u | sed '/^$/d'
}

have() {
  case "$1" in
    postgres) [ -n "$(newest_postgres)" ] ;;
    dovecot) [ -x /usr/sbin/dovecot ] && [ -x /usr/lib/dovecot/imap ] && [ -x /usr/lib/dovecot/lmtp ] ;;
    venv) python3 -c 'import ensurepip, venv' 2> /dev/null ;;
    fonts) [ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit 2> /dev/null)" ] ;;
    *) command -v "$1" > /dev/null ;;
  esac
}

newest_postgres() {
  find /usr/lib/postgresql -path '*/bin/initdb' 2> /dev/null | sort -V | tail -n 1 | xargs -r dirname
}

need_rust() {
  if ! have cargo; then
    echo "Rust is missing: install it from https://rustup.rs, then run bin/test again." >&2
    exit 2
  fi
}

need_node() {
  local major
  major=$(node --version 2> /dev/null | sed 's/^v\([0-9]*\).*/\1/')
  if [ "${major:-0}" -lt 20 ]; then
    echo "Node 20 or newer with npm is missing: https://nodejs.org/en/download tells how to install it." >&2
    exit 2
  fi
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# Prebuilt and pinned by hash.
tool_install() {
  [ -x "$tools/bin/pip" ] || python3 -m venv "$tools" || return 1
  "$tools/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
    --requirement "tests/lib/$1.txt" && have "$1"
}

# Services a package brings are not started: the tests start their own, on free ports and in folders of their own.
apt_install() {
  [ "$#" -gt 0 ] || return 0
  local as_root=()
  is_root || as_root=(sudo -n)
  echo "installing $*"
  local keep_quiet=/usr/sbin/policy-rc.d mine=no
  if [ ! -e "$keep_quiet" ]; then
    mine=yes
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$keep_quiet" > /dev/null
    "${as_root[@]}" chmod 755 "$keep_quiet"
  fi
  local code=0
  "${as_root[@]}" apt-get update -qq > "$logs/apt.log" 2>&1 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    >> "$logs/apt.log" 2>&1 || code=$?
  if [ "$mine" = yes ]; then "${as_root[@]}" rm -f "$keep_quiet"; fi
  if [ "$code" -ne 0 ]; then
    tail -n 20 "$logs/apt.log" >&2
    echo "apt could not install: $*" >&2
    exit 2
  fi
}
