import 'reflect-metadata'

import type { ExchangeView, TenantView } from '../support/views'

import assert from 'node:assert/strict'

import { Credentials } from '../support/Credentials'
import { GatewayClient } from '../support/GatewayClient'
import { GatewayProcess } from '../support/GatewayProcess'
import { Partner } from '../support/Partner'
import { Steps } from '../support/Steps'
import { credentialModules } from '../support/credentialModules'

/** The same for Issue Credential and Present Proof 1.0 (RFC 0036, 0037) and 2.0 (RFC 0453, 0454). */
const VERSIONS = [
  { protocolVersion: 'v1', format: 'indy' },
  { protocolVersion: 'v2', format: 'anoncreds' },
]

async function main(): Promise<void> {
  const steps = new Steps()
  let gateway: GatewayProcess | undefined
  let holder: Partner | undefined
  try {
    const started = (gateway = await steps.run('the gateway starts', () => GatewayProcess.start()))
    holder = await steps.run('the holder starts: a stock Credo agent with the resolver of the gateway', () =>
      Partner.start('Holder', credentialModules(started.url))
    )
    await demonstrate(steps, started, holder)
  } finally {
    await holder?.stop()
    await gateway?.stop()
  }
  process.stdout.write('\nEvery step was seen to work.\n')
}

async function demonstrate(steps: Steps, gateway: GatewayProcess, holder: Partner): Promise<void> {
  const admin = new GatewayClient(gateway.url, gateway.adminApiKey)
  const [university, employer] = await steps.run('two tenants are made: a university and an employer', async () =>
    Promise.all(
      ['University', 'Employer'].map(async (label) => {
        const { apiKey } = await admin.post<TenantView>('/tenants', { label })
        return new GatewayClient(gateway.url, apiKey)
      })
    )
  )
  const [issuing, verifying] = [new Credentials(university), new Credentials(employer)]
  const credentialDefinitionId = await steps.run('the university defines its degree: schema and keys', () =>
    issuing.define('Degree', ['name', 'degree', 'year'])
  )
  const [toHolder, employerToHolder] = await steps.run('the holder connects to both', async () => [
    await issuing.connect(({ invitationUrl }) => holder.accept(invitationUrl)),
    await verifying.connect(({ invitationUrl }) => holder.accept(invitationUrl)),
  ])

  for (const version of VERSIONS) {
    const attributes = { name: 'Ada Lovelace', degree: `Mathematics ${version.protocolVersion}`, year: '1835' }
    await steps.run(`the university issues the degree with ${version.protocolVersion}`, async () => {
      const { threadId } = await university.post<ExchangeView>('/credentials/offers', {
        ...version,
        ...{ connectionId: toHolder, credentialDefinitionId, attributes, autoAccept: 'always' },
      })
      await issuing.exchange('/credentials', threadId, 'done')
    })
    const proof = await steps.run(`the employer asks for the name, and a year before 1900`, async () => {
      const restrictions = [{ cred_def_id: credentialDefinitionId }]
      const { threadId } = await employer.post<ExchangeView>('/proofs/requests', {
        ...version,
        ...{ connectionId: employerToHolder, autoAccept: 'always' },
        proofRequest: {
          ...{ name: 'Degree', version: '1.0' },
          requested_attributes: { name: { name: 'name', restrictions } },
          requested_predicates: { old: { name: 'year', p_type: '<', p_value: 1900, restrictions } },
        },
      })
      return verifying.exchange('/proofs', threadId, 'done')
    })
    assert.equal(proof.isVerified, true)
    assert.deepEqual(proof.revealed, { name: 'Ada Lovelace' })
    steps.show('what the employer knows now', { isVerified: proof.isVerified, revealed: proof.revealed })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
