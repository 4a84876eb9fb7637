import { AutoAcceptCredential, AutoAcceptProof } from '@credo-ts/core'
import { IsIn, IsOptional, IsString, Length } from 'class-validator'

import { AUTO_ACCEPT } from '../credentials/CredentialInputs'

/** What is left out stays as it is. */
export class OwnTenantInput {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public label?: string

  /** for credential exchanges that begin from now on and say nothing themselves */
  @IsOptional()
  @IsIn(AUTO_ACCEPT)
  public autoAcceptCredentials?: AutoAcceptCredential

  /** the same for proof exchanges */
  @IsOptional()
  @IsIn(AUTO_ACCEPT)
  public autoAcceptProofs?: AutoAcceptProof
}
