import type { LogSigner, LogVerifier } from './didwebvhLibrary'
import type { AgentContext } from '@credo-ts/core'

import { Buffer, Key, KeyType, MultiBaseEncoder } from '@credo-ts/core'
import { letOthersRun } from '@didcomm-gateway/core'

import { prepareDataForSigning } from './didwebvhLibrary'

/** Makes an Ed25519 key in the wallet. */
export function createEd25519Key(context: AgentContext): Promise<Key> {
  return context.wallet.createKey({ keyType: KeyType.Ed25519 })
}

/** Signs entries of a log with a key of the wallet. */
export function walletSigner(context: AgentContext, key: Key): LogSigner {
  return {
    getVerificationMethodId: () => `did:key:${key.fingerprint}#${key.fingerprint}`,
    sign: async ({ document, proof }) => {
      const data = Buffer.from(await prepareDataForSigning(document, proof))
      const signature = await context.wallet.sign({ key, data })
      return { proofValue: MultiBaseEncoder.encode(signature, 'base58btc') }
    },
  }
}

/** Checks Ed25519 signatures of a log. */
export function walletVerifier(context: AgentContext): LogVerifier {
  return {
    verify: async (signature, message, publicKey) => {
      // a log can have a thousand entries, and nothing else in checking them waits for anything
      await letOthersRun()
      try {
        const key = Key.fromPublicKey(publicKey, KeyType.Ed25519)
        return await context.wallet.verify({ key, data: Buffer.from(message), signature: Buffer.from(signature) })
      } catch {
        // what is no key, or no signature of one, proves nothing
        return false
      }
    },
  }
}
