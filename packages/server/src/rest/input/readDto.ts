import type { FieldError } from '../../problems'
import type { Constructor } from './toDto'
import type { ValidationError } from 'class-validator'

import { validate } from 'class-validator'

import { problems } from '../../problems'

import { toDto } from './toDto'

/**
 * The DTO of what a request holds.
 * @param method of the request: where something is made, null says the same as leaving out; a change may set null
 * @throws HttpProblem 422 `validation.failed` with one entry for each thing that is wrong
 */
export async function readDto<T extends object>(dtoClass: Constructor<T>, plain: unknown, method: string): Promise<T> {
  const dto = toDto(dtoClass, plain, method === 'POST')
  const faults = await faultsOf(dto)
  if (faults.length > 0) throw problems.validationFailed(faults)
  return dto
}

/** What {@link readDto} would find wrong. */
export function findFaults(dtoClass: Constructor, plain: unknown, method: string): Promise<FieldError[]> {
  return faultsOf(toDto(dtoClass, plain, method === 'POST'))
}

async function faultsOf(dto: object): Promise<FieldError[]> {
  const errors = await validate(dto, { validationError: { target: false, value: false } })
  return errors.flatMap((error) => toFieldErrors(error, ''))
}

function toFieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = /^\d+$/.test(error.property) ? `${parent}[${error.property}]` : join(parent, error.property)
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }))
  return [...own, ...(error.children ?? []).flatMap((child) => toFieldErrors(child, path))]
}

function join(parent: string, property: string): string {
  return parent === '' ? property : `${parent}.${property}`
}
