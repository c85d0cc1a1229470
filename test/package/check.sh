#!/usr/bin/env bash
# The packed tarball, as users get it: types and exports checked, installed into an empty project, used from ESM, CommonJS, strict
# TypeScript and the command line. Run by `npm run test:package`, after a build.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root"
tarball=$work/$(npm pack --silent --pack-destination "$work")
echo "packed: $(basename "$tarball"), $(du -k "$tarball" | cut -f1) kB"
npx publint run "$tarball" --strict
npx attw "$tarball" --profile node16
node test/package/size.mjs

mkdir "$work/app" && cd "$work/app"
echo '{ "name": "app", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund "$tarball"
echo "installed with: $(ls node_modules | tr '\n' ' ')"

cat > garden.ts <<'TS'
import { formulas, guarantee, settle, splitKey } from 'splitkey'

const f = formulas({ price: 'EUR/pc', sold: 'pc', hours: 'h' })
const garden = splitKey('garden planter', {
  parties: ['startup', 'workshop'],
  pot: f('price * sold'),
  claims: [guarantee('workshop', { rate: '32.00 EUR/h', per: f('hours') })],
  surplus: { shares: { startup: 50, workshop: 50 } },
  deficit: { shares: { startup: 70, workshop: 30 } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
})
const { payouts } = settle(garden, { price: '45.01', sold: 401, hours: 160 })
const total: string = payouts.startup.plus(payouts.workshop).toFixed(2)
if (total !== '18049.01') throw new Error(`the payouts add up to ${total}`)
// @ts-expect-error a mistake must stay a compile error in the published types
export const mistake = () => f('prise * sold')
TS
cat > esm.mjs <<'JS'
import { explain, isSplitKeyError, settle, SplitKeyError } from 'splitkey'
import { agreement, settleSeries } from 'splitkey/agreement'
import { loadJson } from 'splitkey/text'
const key = loadJson('{"splitkey":1,"name":"x","parties":["a","b"],"inputs":{"sales":"EUR"},"pot":"sales","surplus":{"shares":{"a":1,"b":2}},"round":{"to":"0.01 EUR","leftover":"largest-remainder"}}')
if (String(settle(key, { sales: '1.00' }).payouts.b) !== '0.67') throw new Error('wrong cents')
const [period] = settleSeries(agreement('x', { versions: [{ key }] }), [{ period: '2020-01', inputs: { sales: 100 } }])
if (explain(period.settlement, 'a').rows.at(-1).value !== '33.33') throw new Error('the entries do not work together')
try { settle(key, {}) } catch (error) { if (!isSplitKeyError(error, 'missing-input') || !(error instanceof SplitKeyError)) throw error }
try { await import('splitkey/yaml'); throw new Error('splitkey/yaml must need the yaml package') } catch (error) { if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error }
JS
cat > commonjs.cjs <<'JS'
const { explain, settle } = require('splitkey')
const { agreement, settleSeries } = require('splitkey/agreement')
const { loadJson } = require('splitkey/text')
const key = loadJson('{"splitkey":1,"name":"x","parties":["a","b"],"inputs":{"sales":"EUR"},"pot":"sales","surplus":{"shares":{"a":1,"b":2}},"round":{"to":"0.01 EUR","leftover":"largest-remainder"}}')
const [period] = settleSeries(agreement('x', { versions: [{ key }] }), [{ period: '2020-01', inputs: { sales: 100 } }])
if (explain(period.settlement, 'a').rows.at(-1).value !== '33.33') throw new Error('CommonJS entries do not work together')
if (String(settle(key, { sales: 100 }).payouts.b) !== '66.67') throw new Error('wrong cents')
JS
node esm.mjs
node commonjs.cjs
cp "$root"/test/package/{check-workers.cjs,workers.cjs,workers.mjs} .
node workers.mjs
node workers.cjs
mkdir ts && "$root/node_modules/.bin/tsc" --strict --exactOptionalPropertyTypes --target es2022 --module nodenext --outDir ts garden.ts
node ts/garden.js
"$root/node_modules/.bin/tsc" --strict --target es2022 --module preserve --moduleResolution bundler --noEmit garden.ts

npx splitkey new agreement.yaml
npx splitkey settle "$root/docs/examples/planter/c-m1.yaml" --inputs "$root/test/package/base-2019.yaml" > settled.txt
grep -q '29,644.00' settled.txt
if npx splitkey settle agreement.yaml > out.txt 2> err.txt; then echo 'a call without inputs must fail'; exit 1; else test $? -eq 2; fi
echo 'the package works: ESM, CommonJS, worker threads, strict TypeScript, command'
