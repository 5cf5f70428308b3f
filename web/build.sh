#!/bin/sh
# Builds the three web apps into web/dist; skips the work when nothing changed since the last build.
set -eu
cd "$(dirname "$0")"
mkdir -p dist
[ -f package.json ] || exit 0
