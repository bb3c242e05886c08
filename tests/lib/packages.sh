# Installs npm and Python packages for one folder of tests. Sourced.
# shellcheck shell=bash

# `npm ci`, unless the folder already holds what its lock file says.
npm_install() {
  local stamp="$1/node_modules/.installed-from"
  if ! cmp -s "$1/package-lock.json" "$stamp"; then
    npm ci --prefix "$1" --no-audit --no-fund --ignore-scripts
    cp "$1/package-lock.json" "$stamp"
  fi
}

# venv NAME REQUIREMENTS: a Python of its own under target/venv with these packages; its path is left in $python.
venv() {
  local folder="$PWD/target/venv/$1"
  python="$folder/bin/python"
  if ! cmp -s "$2" "$folder/installed-from"; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$2"
    cp "$2" "$folder/installed-from"
  fi
}
