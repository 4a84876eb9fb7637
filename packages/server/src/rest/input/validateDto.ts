import type { FieldError } from '../../problems'
import type { ValidationError } from 'class-validator'

import { validate } from 'class-validator'

import { problems } from '../../problems'

/** @throws HttpProblem 422 `validation.failed` with one entry for each thing that is wrong */
export async function validateDto<T extends object>(dto: T): Promise<T> {
  const errors = await validate(dto, { validationError: { target: false, value: false } })
  if (errors.length > 0) throw problems.validationFailed(errors.flatMap((error) => toFieldErrors(error, '')))
  return dto
}

function toFieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = /^\d+$/.test(error.property) ? `${parent}[${error.property}]` : join(parent, error.property)
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }))
  return [...own, ...(error.children ?? []).flatMap((child) => toFieldErrors(child, path))]
}

function join(parent: string, property: string): string {
  return parent === '' ? property : `${parent}.${property}`
}
