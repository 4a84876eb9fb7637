/**
 * Loaded into a gateway (`node --require`): on each SIGUSR2 writes `loop delay: MAX` to standard error, the longest time in
 * milliseconds since the last one in which the event loop did nothing else, and begins anew.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks')

const RESOLUTION_MS = 1
const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
histogram.enable()
process.on('SIGUSR2', () => {
  // read after what blocks now has been counted
  setTimeout(() => {
    const max = Math.max(0, histogram.max / 1e6 - RESOLUTION_MS)
    histogram.reset()
    process.stderr.write(`loop delay: ${max.toFixed(1)}\n`)
  }, 20)
})
