#!/usr/bin/env bash
# Moves what-if pages in Chromium: amounts against the library, keyboard, languages, paper, policy. Nothing is loaded from a network.
# SPLITKEY_SEED moves elsewhere, SPLITKEY_RUNS=5 five times more; SPLITKEY_SHOTS=folder keeps pictures; CHROMIUM says where the browser is.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$CHROMIUM" ]; then
  echo 'Chromium is absent: installing chromium'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium > /dev/null
fi
exec npx vitest run --config test/browser/vitest.config.ts "$@"
