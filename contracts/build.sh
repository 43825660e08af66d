#!/bin/sh
# Rebuilds everything that is generated from contracts/src: artifacts/*.json and bindings/bindings.go.
# Both are committed; running this must change nothing unless a source changed. Needs npm and Go.
set -eu
cd "$(dirname "$0")"

npm ci --no-audit --no-fund --silent
node script/compile.js
go run ./script artifacts bindings/bindings.go
echo "contracts: artifacts and bindings are up to date"
