# What the suite builds, for the steps that run more than tests. Sourced by bin/test and by the peers, from the root of the tree.
# shellcheck shell=bash

built=${CARGO_TARGET_DIR:-target}/debug

# All at once and never a crate alone: alone it would ask less of what lies below it, and nearly all of that is built again.
build_all() { cargo build --quiet --locked --workspace --all-targets; }

# `cargo xtask` as the workspace builds it.
xtask() {
  cargo build --quiet --locked --workspace --bin xtask
  CARGO_MANIFEST_DIR=$PWD/xtask "$built/xtask" "$@"
}
