import { AutoAcceptCredential, AutoAcceptProof } from '@credo-ts/core'
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator'

import { AUTO_ACCEPT } from '../credentials/CredentialInputs'

/** A hundred years. */
const MAX_RETENTION_DAYS = 36_500

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

  /** days that events, messages, tasks and ended actions are kept; null: for ever */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_RETENTION_DAYS)
  public retentionDays?: number | null
}
