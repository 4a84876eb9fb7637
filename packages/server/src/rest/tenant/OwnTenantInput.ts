import { IsOptional, IsString, Length } from 'class-validator'

/** What is left out stays as it is. */
export class OwnTenantInput {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public label?: string
}
