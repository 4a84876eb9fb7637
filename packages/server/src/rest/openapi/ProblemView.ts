import { Type } from 'class-transformer'
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator'

export class FieldErrorView {
  /** where in the body or query, `setting[0].url` */
  @IsString()
  public path!: string

  @IsString()
  public message!: string
}

/**
 * Every error answer.
 * @see RFC 9457
 */
export class ProblemView {
  @IsString()
  public type!: string

  @IsString()
  public title!: string

  @IsInt()
  public status!: number

  /** says what to do */
  @IsString()
  public detail!: string

  /** stable; docs/errors.md lists them */
  @IsString()
  public code!: string

  /** with `validation.failed`: each thing that is wrong */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => FieldErrorView)
  public errors?: FieldErrorView[]
}
