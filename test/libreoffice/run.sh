#!/usr/bin/env bash
# Recalculates workbooks with LibreOffice and compares every amount with the library, to the cent.
# SPLITKEY_SEED searches elsewhere, SPLITKEY_RUNS=5 five times longer.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! command -v soffice > /dev/null; then
  echo 'LibreOffice is absent: installing libreoffice-calc'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends libreoffice-calc > /dev/null
fi
exec npx vitest run --config test/libreoffice/vitest.config.ts "$@"
