#!/usr/bin/env bash
# The same key on two ClickHouse shards and three PostgreSQL servers. Installs them from Debian where they are absent (then it needs root).
# Everything listens on loopback ports only, in folders that are removed; every server is stopped by its process id, also after a failure.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v clickhouse-server >/dev/null || missing+=(clickhouse-server clickhouse-client)
[ -x /usr/lib/postgresql/15/bin/postgres ] || missing+=(postgresql-15)
if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  # Another installation may be running: wait for its lock. Nothing that is installed is started: the suite starts its own.
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d
  apt-get -o DPkg::Lock::Timeout=600 install -y -q --no-install-recommends "${missing[@]}"
  rm -f /usr/sbin/policy-rc.d
fi

exec node --import tsx test/cluster/main.ts "$@"
