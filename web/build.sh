#!/bin/sh
# Builds the web apps into web/dist. Installs only when the lock changed, builds only when a source changed.
set -eu
cd "$(dirname "$0")"

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1

hash_of() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

command -v node >/dev/null || { echo "联户的网页需要 Node 20 以上，本机没有找到 node。" >&2; exit 1; }

lock=$(hash_of package-lock.json)
if [ "$(cat node_modules/.lock-hash 2>/dev/null || true)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" >node_modules/.lock-hash
fi

sources=$(hash_of apps shared vite.shared.ts tsconfig.json package.json package-lock.json build.sh)
if [ "$(cat target/built-hash 2>/dev/null || true)" = "$sources" ] && [ -f dist/console/index.html ]; then
  echo "web: up to date"
  exit 0
fi
rm -rf dist
npm run --silent build
mkdir -p target
echo "$sources" >target/built-hash
echo "web: built"
