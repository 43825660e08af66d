#!/bin/sh
# Tests the contracts in Solidity: unit tests, fuzzing, and gas against snapshots/. Needs npm.
# Arguments go to forge. `FORGE_SNAPSHOT_CHECK=false contracts/test.sh` writes new snapshots.
set -eu
cd "$(dirname "$0")"

installed() { [ -d "$1/node_modules" ] && cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock"; }

# install <folder>: what the lock file names, unless it is there already.
install() {
  installed "$1" && return
  (cd "$1" && npm ci --no-audit --no-fund --silent && cp package-lock.json node_modules/.installed-lock)
}

install .
install forge
export FORGE_SNAPSHOT_CHECK="${FORGE_SNAPSHOT_CHECK:-true}"
# A run of some tests would leave the figures of the others out.
[ $# -eq 0 ] || export FORGE_SNAPSHOT_EMIT=false
forge/node_modules/.bin/forge test "$@"
