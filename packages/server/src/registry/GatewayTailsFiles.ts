import type { AnonCredsRevocationRegistryDefinition, TailsFileService } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import { TypedArrayEncoder } from '@credo-ts/core'
import { PartnerTransport, newId } from '@didcomm-gateway/core'
import { createHash } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { RegistryStore } from './RegistryStore'
import { TailsFileError } from './registryErrors'

interface TailsFileOptions {
  revocationRegistryDefinition: AnonCredsRevocationRegistryDefinition
}

const TIMEOUT_MS = 60_000
/** room for 32,768 credentials and more */
const MAX_TAILS_BYTES = 20_000_000

/**
 * Tails files of revocation registries: the database has those of this gateway, so that every instance serves them;
 * other ones are fetched from where their registry's definition says. Files in the data folder are copies.
 */
export class GatewayTailsFiles implements TailsFileService {
  /** @param folder of the copies */
  public constructor(private readonly folder: string) {}

  public async getTailsBasePath(): Promise<string> {
    await mkdir(this.folder, { recursive: true })
    return this.folder
  }

  /** Not used: {@link DefinitionMaker} puts the files of this gateway into the database before it registers anything. */
  public uploadTailsFile(): Promise<{ tailsFileUrl: string }> {
    return Promise.reject(new TailsFileError('Tails files are kept when their registry is made.'))
  }

  /** @throws {TailsFileError} */
  public async getTailsFile(
    agentContext: AgentContext,
    { revocationRegistryDefinition }: TailsFileOptions
  ): Promise<{ tailsFilePath: string }> {
    const { tailsHash, tailsLocation } = revocationRegistryDefinition.value
    const hash = TypedArrayEncoder.fromBase58(tailsHash)
    const tailsFilePath = join(await this.getTailsBasePath(), TypedArrayEncoder.toBase58(hash))
    if (await exists(tailsFilePath)) return { tailsFilePath }
    const own = await agentContext.dependencyManager.resolve(RegistryStore).findTails(tailsHash)
    const content = own ?? (await fetchTails(agentContext, tailsLocation))
    if (!createHash('sha256').update(content).digest().equals(hash)) {
      throw new TailsFileError(`The tails file at ${tailsLocation} is not the one that its registry names.`)
    }
    const unfinished = `${tailsFilePath}.${newId()}`
    await writeFile(unfinished, content)
    await rename(unfinished, tailsFilePath)
    return { tailsFilePath }
  }
}

async function fetchTails(agentContext: AgentContext, location: string): Promise<Buffer> {
  const { http } = agentContext.dependencyManager.resolve(PartnerTransport)
  const request = { method: 'GET', url: location, timeoutMs: TIMEOUT_MS, maxResponseBytes: MAX_TAILS_BYTES }
  const { status, body, truncated } = await http.request(request)
  if (status !== 200 || truncated) throw new TailsFileError(`The tails file at ${location} cannot be fetched.`)
  return body
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
