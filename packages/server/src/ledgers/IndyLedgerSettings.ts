import { Type } from 'class-transformer'
import { IsBoolean, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator'

import { NAMESPACE } from '../registry/deriveNamespace'

/** What writers to a ledger with a transaction author agreement accept, and in which of its ways. */
export class AuthorAgreementSettings {
  /** of the agreement, e.g. `1.3` */
  @Matches(/^\d+(\.\d+)*$/, { message: '$property must be numbers and dots, such as 1.3' })
  public version!: `${number}.${number}`

  /** one of the ledger's acceptance mechanisms, e.g. `at_submission` */
  @IsString()
  @Length(1, 200)
  public acceptanceMechanism!: string
}

/** One Indy ledger, as the operator describes it in the file of GATEWAY_INDY_LEDGERS. */
export class IndyLedgerSettings {
  /** its did:indy namespace, e.g. `sovrin:staging` */
  @Matches(NAMESPACE, { message: '$property must be a did:indy namespace, such as sovrin:staging' })
  public namespace!: string

  /** path of its genesis file, from the folder of the settings file; or the genesis transactions themselves, one a line */
  @IsString()
  @Length(1, 1_000_000)
  public genesis!: string

  /** goes before others where an id without a namespace is looked for */
  @IsOptional()
  @IsBoolean()
  public isProduction?: boolean

  @IsOptional()
  @ValidateNested()
  @Type(() => AuthorAgreementSettings)
  public transactionAuthorAgreement?: AuthorAgreementSettings
}
