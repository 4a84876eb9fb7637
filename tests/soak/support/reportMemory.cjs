/**
 * Loaded into a gateway (`node --require`): on each SIGUSR2 collects garbage, twice, so that what is freed when an object
 * goes is freed too, and writes `memory: RSS HEAP EXTERNAL`, in bytes, to standard error.
 */
const { setImmediate } = require('node:timers')
const { setFlagsFromString } = require('node:v8')
const { runInNewContext } = require('node:vm')

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

process.on('SIGUSR2', () => {
  collectGarbage()
  setImmediate(() => {
    collectGarbage()
    setImmediate(() => {
      const { rss, heapUsed, external } = process.memoryUsage()
      process.stderr.write(`memory: ${rss} ${heapUsed} ${external}\n`)
    })
  })
})
