import type { SpawnedGateway } from '../../support/gateway'

import { readFileSync, readdirSync } from 'node:fs'

import { until } from '../../support/until'

export interface MemorySample {
  /** resident memory of the gateway's own process, bytes */
  resident: number
  heap: number
  /** resident memory of the processes that it has started, together; 0 where the system does not tell */
  helpers: number
}

const REPORT = 'memory: '

/** Reads the memory of a gateway that was started with `reportMemory.cjs`, after its garbage was collected. */
export async function probeMemory(gateway: SpawnedGateway): Promise<MemorySample> {
  const before = gateway.output().split(REPORT).length
  gateway.child.kill('SIGUSR2')
  const line = await until(() => {
    const parts = gateway.output().split(REPORT)
    const last = parts.at(-1) as string
    return Promise.resolve(parts.length > before && last.includes('\n') ? last : null)
  }, 60_000)
  const [resident, heap] = line.split(/\s/).map(Number)
  return { resident, heap, helpers: helpersOf(gateway.child.pid as number) }
}

function helpersOf(pid: number): number {
  if (process.platform !== 'linux') return 0
  return childrenOf(pid).reduce((sum, child) => sum + residentOf(child) + helpersOf(child), 0)
}

function childrenOf(pid: number): number[] {
  const tasks = orNothing(() => readdirSync(`/proc/${pid}/task`), [])
  return tasks.flatMap((task) =>
    orNothing(
      () => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
      []
    )
  )
}

function residentOf(pid: number): number {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
}

/** A process may end while it is looked at. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read()
  } catch {
    return nothing
  }
}
