import { parseJsonInSteps, stringifyInSteps, letOthersRun } from '@didcomm-gateway/core'
import { largeText } from './tests/hostile/support/largeText'
import { openSync, readSync } from 'node:fs'
const st = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r'); const b = Buffer.alloc(100)
const cpu = () => { const n = readSync(st, b, 0, 100, 0); return Number(b.toString('latin1', 0, n).split(' ')[0]) / 1e6 }
void (async () => {
  const v = await parseJsonInSteps(Buffer.from(largeText(process.argv[2] as never, 'x')), { maxNesting: 500 })
  await new Promise((r) => setTimeout(r, 200))
  for (let i = 0; i < 3; i++) {
    let last = cpu(); const steps: number[] = []
    let on = true
    const tick = () => { const n = cpu(); steps.push(n - last); last = n; if (on) setImmediate(tick) }
    setImmediate(tick)
    console.log("keys", Object.keys(v as object).length, Array.isArray((v as never as {a: []}).a), (v as never as {a: []}).a.length); const t = await stringifyInSteps(v)
    on = false; steps.push(cpu() - last)
    console.log(t.length, steps.filter((s) => s > 9).map((s) => s.toFixed(0)).join(' '), 'n', steps.length)
    await letOthersRun()
  }
})()
