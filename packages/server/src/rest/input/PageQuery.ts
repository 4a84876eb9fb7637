import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator'

/** `limit` and `cursor` of every list. */
export class PageQuery {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  public limit: number = 50

  /** `nextCursor` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  public cursor?: string
}
