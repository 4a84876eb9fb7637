import type { Kind, Surroundings } from './kinds'
import type { MemorySample } from './probeMemory'
import type { Verdict } from './judgeSamples'

import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { spawnGateway } from '../../support/gateway'

import { SoakPartner } from './SoakPartner'
import { judgeSamples } from './judgeSamples'
import { probeMemory } from './probeMemory'
import { startSink } from './startSink'

/** How long a kind is repeated: both, so long and so often. */
export interface Amount {
  ms: number
  steps: number
}

export interface SoakPlan {
  kinds: Kind[]
  /** of all kinds in turns, before anything is measured */
  warmUpMs: number
  /** of each kind before it is measured */
  settle: Amount
  /** of each kind while it is measured */
  measured: Amount
  /** samples of memory while a kind is measured; a multiple of three */
  samples: number
  /** most that memory may have grown: 0.05 is five per cent */
  limit: number
}

export interface SoakRow extends Verdict {
  kind: string
  steps: number
  heap: number
  /** most that the gateway's helper processes held together */
  helpers: number
}

const REPORTER = join(__dirname, 'reportMemory.cjs')
const BYTES_A_SECOND = 5_000_000
const ENVIRONMENT = { GATEWAY_RATE_LIMIT: '0', NODE_OPTIONS: `--require ${REPORTER}` }

/**
 * Repeats each kind against one gateway, a process of its own, and compares its resident memory in the first third with that
 * in the last.
 * @param report called with each row when it is there
 */
export async function runSoak(plan: SoakPlan, report: (row: SoakRow) => void = () => undefined): Promise<SoakRow[]> {
  const gateway = await spawnGateway(ENVIRONMENT)
  const kill = () => gateway.child.kill('SIGKILL')
  process.once('exit', kill)
  const webhook = await startSink()
  let partner: SoakPartner | null = null
  const rows: SoakRow[] = []
  try {
    partner = await SoakPartner.start(gateway.url)
    const surroundings = { gateway, partner, webhook }
    await warmUp(plan, surroundings)
    for (const kind of plan.kinds) {
      const row = await measure(kind, plan, surroundings)
      rows.push(row)
      report(row)
    }
    return rows
  } finally {
    await partner?.stop()
    await gateway.stop()
    webhook.stop()
    process.off('exit', kill)
  }
}

async function warmUp({ kinds, warmUpMs }: SoakPlan, surroundings: Surroundings): Promise<void> {
  const end = Date.now() + warmUpMs
  for (const [i, kind] of kinds.entries()) {
    const left = end - Date.now()
    if (left <= 0) return
    await repeat(kind, await kind.prepare(surroundings), { ms: left / (kinds.length - i), steps: 1 })
  }
}

async function measure(kind: Kind, plan: SoakPlan, surroundings: Surroundings): Promise<SoakRow> {
  const step = await kind.prepare(surroundings)
  await repeat(kind, step, plan.settle)
  const samples: MemorySample[] = []
  let steps = 0
  const { ms, steps: wanted } = plan.measured
  const part = { ms: ms / plan.samples, steps: Math.ceil(wanted / plan.samples) }
  for (let i = 0; i < plan.samples; i++) {
    steps += await repeat(kind, step, part)
    samples.push(await probeMemory(surroundings.gateway))
  }
  const verdict = judgeSamples(
    samples.map(({ resident }) => resident),
    plan.limit
  )
  const helpers = Math.max(...samples.map((sample) => sample.helpers))
  return { kind: kind.name, steps, heap: (samples.at(-1) as MemorySample).heap, helpers, ...verdict }
}

/** @returns how often it was done */
async function repeat(kind: Kind, step: () => Promise<unknown>, amount: Amount): Promise<number> {
  const begun = Date.now()
  const pauseMs = amount.ms > 0 ? (kind.bytes / BYTES_A_SECOND) * 1000 : 0
  let steps = 0
  while (steps < amount.steps || Date.now() - begun < amount.ms) {
    const next = Date.now() + pauseMs
    await step()
    steps++
    if (pauseMs > 0) await wait(Math.max(0, next - Date.now()))
  }
  return steps
}
