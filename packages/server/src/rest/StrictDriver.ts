import type { FieldError } from '../problems'
import type { Constructor } from './input/toDto'
import type { Request } from 'express'
import type { Action, ActionMetadata } from 'routing-controllers'

import { ExpressDriver } from 'routing-controllers'

import { problems } from '../problems'

import { findFaults } from './input/readDto'
import { propertiesOf } from './input/toDto'
import { unknownFields, unknownParameters } from './input/unknownNames'

/** Errors that one answer lists. */
const MAX_ERRORS = 100

/** What the parameters of an action say that it takes. */
interface KnownInput {
  /** null: no body */
  bodyClass: Constructor | null
  queryNames: string[]
}

/**
 * routing-controllers' driver for Express. Before an action runs, whichever it is, and after its caller was authorized, it
 * refuses fields of the body and parameters of the query that the action does not have: what is ignored in silence would
 * be believed. What there is, the parameters of the action and their DTO classes say.
 */
export class StrictDriver extends ExpressDriver {
  public override registerAction(metadata: ActionMetadata, execute: (action: Action) => unknown): void {
    const known = knownInputOf(metadata)
    super.registerAction(metadata, (action) => {
      assertKnown(known, action.request as Request)
        .then(() => execute(action))
        .catch((error: unknown) => action.next?.(error) as unknown)
    })
  }
}

function knownInputOf({ params }: ActionMetadata): KnownInput {
  const classOf = (type: string) => params.find((param) => param.type === type)?.targetType as Constructor | undefined
  const queryClass = classOf('queries')
  return {
    bodyClass: classOf('body') ?? null,
    queryNames: [
      ...(queryClass ? propertiesOf(queryClass) : []),
      ...params.filter(({ type }) => type === 'query').map(({ name }) => name ?? ''),
    ],
  }
}

/** @throws HttpProblem 422 `validation.failed` that names all of them, and what else is wrong with the body */
async function assertKnown({ bodyClass, queryNames }: KnownInput, request: Request): Promise<void> {
  const body = (request.body ?? {}) as object
  const unknown = first(MAX_ERRORS, [
    unknownFields(bodyClass, body),
    unknownParameters(queryNames, request.query as Record<string, unknown>),
  ])
  if (unknown.length === 0) return
  const others = bodyClass && unknown.length < MAX_ERRORS ? await findFaults(bodyClass, body, request.method) : []
  throw problems.validationFailed([...unknown, ...others].slice(0, MAX_ERRORS))
}

function first(most: number, faults: Array<Iterable<FieldError>>): FieldError[] {
  const found: FieldError[] = []
  for (const one of faults) {
    for (const fault of one) {
      if (found.length === most) return found
      found.push(fault)
    }
  }
  return found
}
