import { parseJsonInSteps, stringifyInSteps } from '@didcomm-gateway/core'
import { largeText } from './tests/hostile/support/largeText'
import { PerformanceObserver } from 'node:perf_hooks'
import { openSync, readSync } from 'node:fs'
const st = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r'); const b = Buffer.alloc(100)
const cpu = () => { const n = readSync(st, b, 0, 100, 0); return Number(b.toString('latin1', 0, n).split(' ')[0]) / 1e6 }
let longest = 0, last = cpu()
setInterval(() => { const n = cpu(); longest = Math.max(longest, n - last); last = n }, 1).unref()
let gcs: Array<[string, number]> = []
new PerformanceObserver((l) => { for (const e of l.getEntries()) gcs.push([String((e as never as {detail:{kind:number}}).detail.kind), e.duration]) }).observe({ entryTypes: ['gc'] })
async function m(name: string, f: () => Promise<unknown>) {
  for (let i = 0; i < 3; i++) {
    await new Promise((r) => setTimeout(r, 30)); longest = 0; gcs = []
    await f()
    await new Promise((r) => setTimeout(r, 30))
    console.log(name, 'longest', longest.toFixed(1), 'gc', gcs.filter(([, d]) => d > 3).map(([k, d]) => `${k}:${d.toFixed(0)}`).join(' '))
  }
}
void (async () => {
  for (const shape of (process.argv[2] ? [process.argv[2]] : ['small arrays', 'small objects', 'names', 'an attachment of JSON']) as never[]) {
    const bytes = Buffer.from(largeText(shape, 'x'))
    let v: never = null as never
    await m(`parse ${shape}`, async () => { v = await parseJsonInSteps(bytes, { maxNesting: 500 }) as never })
    await m(`stringify ${shape}`, async () => stringifyInSteps(v))
    await m(`both ${shape}`, async () => stringifyInSteps(await parseJsonInSteps(bytes, { maxNesting: 500 })))
  }
})()
