import type { Attack } from './attacks/Attack'
import type { World } from './World'

import { Chapter } from './Chapter'

export interface Plan {
  seed: number
  runs: number
}

const BATCH = 40
/** A tenant's wallet grows with its attackers, and with it what is compared. */
const RUNS_OF_A_CHAPTER = 1000

/** What attackers have done, so that a test can tell that it was something. */
export interface Doings {
  /** messages sent, by kind */
  sent: Record<string, number>
  /** records that the tenant has made for attackers themselves, by category */
  made: Record<string, number>
}

/**
 * Lets strangers and contacts do what they can, chapter by chapter, and looks after each few messages whether anything
 * of the victims has changed.
 * @throws with the message that did it, and how to repeat it
 */
export async function letStrangersIn(world: World, { seed, runs }: Plan): Promise<Doings> {
  const doings: Doings = { sent: {}, made: {} }
  for (let done = 0, chapter = 0; done < runs; done += RUNS_OF_A_CHAPTER, chapter++) {
    await runChapter(world, seed + chapter, Math.min(RUNS_OF_A_CHAPTER, runs - done), doings)
  }
  return doings
}

async function runChapter(world: World, seed: number, count: number, doings: Doings): Promise<void> {
  const chapter = await Chapter.open(world, seed)
  const all: Attack[] = []
  while (all.length < count) {
    const numbers = Array.from({ length: Math.min(BATCH, count - all.length) }, (_, i) => all.length + i)
    const attacks = numbers.map((number) => chapter.attack(number))
    all.push(...attacks)
    // the first half of a chapter meets everything pending
    const faults = await faultsAfter(chapter, attacks, Math.max(0, (2 * all.length) / count - 1))
    if (faults.length > 0) throw new Error(await explain(world, seed, all, faults))
  }
  await chapter.admitLatecomer()
  for (const { kind } of all) doings.sent[kind] = (doings.sent[kind] ?? 0) + 1
  for (const category of await chapter.madeForAttackers()) doings.made[category] = (doings.made[category] ?? 0) + 1
}

/** @param share how much of what is pending the victims have brought to its end by then */
async function faultsAfter(chapter: Chapter, attacks: Attack[], share: number): Promise<string[]> {
  const faults = await chapter.suffer(attacks)
  if (faults.length > 0) return faults
  return chapter.use(share).then(
    () => [],
    (error: unknown) => [String(error)]
  )
}

/** Finds the message by sending all of them again, one at a time, in a chapter of its own. */
async function explain(world: World, seed: number, attacks: Attack[], faults: string[]): Promise<string> {
  const again = await Chapter.open(world, seed)
  for (let number = 0; number < attacks.length; number++) {
    const attack = again.attack(number)
    const alone = await faultsAfter(again, [attack], 0)
    if (alone.length > 0) return describe(seed, number, [attack], alone)
  }
  return describe(seed, attacks.length - 1, attacks.slice(-BATCH), [
    'One at a time they do no harm; together, or while what is pending comes to its end:',
    ...faults,
  ])
}

/** Characters of messages in a report; the seed makes the whole of them again. */
const SHOWN = 3000

function describe(seed: number, number: number, attacks: Attack[], faults: string[]): string {
  const messages = attacks.map(
    ({ kind, attacker, message, recipient }) =>
      `${kind} of ${attacker.name.split('-')[0]} to ${recipient}: ${JSON.stringify(message).slice(0, SHOWN / attacks.length)}`
  )
  return [`PROPERTY_SEED=${seed}, message ${number}:`, ...messages, 'What must not be so:', ...faults].join('\n')
}
