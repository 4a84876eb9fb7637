const L = require('./packages/core/build/work/letOthersRun.js')
const orig = L.letOthersRun; let calls=0, yields=0
L.letOthersRun = () => { calls++; const p = orig(); if (p) yields++; return p }
const { parseJsonInSteps } = require('./packages/core/build/json/parseJsonInSteps.js')
const { stringifyInSteps } = require('./packages/core/build/json/stringifyInSteps.js')
;(async () => {
  const v = { a: Array.from({length: 1200000}, () => []) }
  await new Promise((r) => setTimeout(r, 100))
  calls=yields=0
  const t0=performance.now()
  await stringifyInSteps(v); console.log(calls, yields, performance.now()-t0)
})()
