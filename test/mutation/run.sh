#!/usr/bin/env bash
# Mutation testing of one or more parts: `npm run mutation -- number cents`. Reports in reports/mutation/<part>.
set -euo pipefail
cd "$(dirname "$0")/../.."
for part in "$@"; do
  SPLITKEY_MUTATE="$part" SPLITKEY_RUNS="${SPLITKEY_RUNS:-0.1}" npx stryker run test/mutation/stryker.config.mjs
done
node test/mutation/table.mjs "$@"
