import type { CoreAgent } from '../../../../../tests/support/coreAgent'

import { GenericRecord } from '@credo-ts/core/build/modules/generic-records/repository/GenericRecord'
import { GenericRecordsRepository } from '@credo-ts/core/build/modules/generic-records/repository/GenericRecordsRepository'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'

describe('settleAskarErrors', () => {
  let core: CoreAgent

  beforeAll(async () => {
    core = await startCoreAgent()
  })
  afterAll(() => core.stop())

  it('lets a call fail that Askar refuses at once, and the next ones work', async () => {
    const repository = core.resolve(GenericRecordsRepository)
    const record = new GenericRecord({ content: {}, tags: { half: '\ud800' } })
    await expect(repository.save(core.agent.context, record)).rejects.toThrow('Error saving record')
    const next = new GenericRecord({ content: {}, tags: { whole: '\ud83d\ude00' } })
    await repository.save(core.agent.context, next)
    expect((await repository.getById(core.agent.context, next.id)).getTags()).toMatchObject({ whole: '\ud83d\ude00' })
  })
})
