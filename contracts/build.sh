#!/bin/sh
# Rebuilds everything that is generated: src/Poseidon2.sol and src/Cells.sol from Go, then artifacts/*.json and
# bindings/bindings.go from all of src. They are committed; running this must change nothing unless a source changed. Needs npm and Go.
set -eu
cd "$(dirname "$0")"

npm ci --no-audit --no-fund --silent
go run ./script/solidity src
node script/compile.js
go run ./script artifacts bindings/bindings.go
echo "contracts: artifacts and bindings are up to date"
