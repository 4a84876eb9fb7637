import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { World } from './World'
import { letStrangersIn } from './strangers'
it('x', async () => {
  const world = await World.start({})
  try { console.log((await letStrangersIn(world, { seed: Number(process.env.PROPERTY_SEED ?? 1), runs: Number(process.env.PROPERTY_RUNS ?? 40) })).length) } catch (e) { console.log(String(e).slice(0, 6000)); throw e }
  finally { await world.stop() }
}, 600000)
