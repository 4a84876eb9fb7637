/**
 * Loaded into a gateway (`node --require`): on each SIGUSR2 writes `loop blocked: WALL CPU` to standard error and begins
 * anew. WALL is the longest time since the last one in which the event loop did nothing else, CPU the longest that its
 * thread ran in such a time, both in milliseconds. On a machine that does nothing else they are the same; where others
 * run, WALL also counts how long the machine had no time for the gateway. CPU leaves out waits for the disk.
 */
const { Buffer } = require('node:buffer')
const { openSync, readSync } = require('node:fs')
const { performance } = require('node:perf_hooks')
const { setInterval, setTimeout } = require('node:timers')

const RESOLUTION_MS = 1
/** Linux tells how long each thread has run, in nanoseconds; the first thread's id is that of the process. */
const schedstat = process.platform === 'linux' ? openSync(`/proc/self/task/${process.pid}/schedstat`, 'r') : null
const text = Buffer.alloc(100)

let longest = { wall: 0, cpu: 0 }
let last = { wall: performance.now(), cpu: cpuMs() }

function tick() {
  const now = { wall: performance.now(), cpu: cpuMs() }
  longest.wall = Math.max(longest.wall, now.wall - last.wall - RESOLUTION_MS)
  longest.cpu = Math.max(longest.cpu, now.cpu - last.cpu)
  last = now
}

function cpuMs() {
  if (schedstat === null) return NaN
  const length = readSync(schedstat, text, 0, text.length, 0)
  return Number(text.toString('latin1', 0, length).split(' ')[0]) / 1e6
}

setInterval(tick, RESOLUTION_MS).unref()
process.on('SIGUSR2', () => {
  // read after what blocks now has been counted
  setTimeout(() => {
    process.stderr.write(`loop blocked: ${longest.wall.toFixed(1)} ${longest.cpu.toFixed(1)}\n`)
    longest = { wall: 0, cpu: 0 }
  }, 20)
})
