import { DidExchangeState } from '@credo-ts/core'

import { CONNECTION_KIND } from '../repository/recordKinds'

/** A connection has more states than anybody outside DID Exchange can use. */
const CONNECTION_TYPES: Record<string, string> = {
  [DidExchangeState.RequestSent]: 'requested',
  [DidExchangeState.RequestReceived]: 'requested',
  [DidExchangeState.Completed]: 'completed',
  [DidExchangeState.Abandoned]: 'abandoned',
}

/**
 * The tasks that states of a record make: of an exchange each one, of a connection those that somebody outside can use.
 * @param kind of the record, which is the first part of the type
 */
export function toldTypes(kind: string, states: string[]): Array<{ type: string; state: string }> {
  // a run that follows a crash goes through some of them again
  return [...new Set(states)].flatMap((state) => {
    const name = kind === CONNECTION_KIND ? CONNECTION_TYPES[state] : state
    return name === undefined ? [] : [{ type: `${kind}.${name}`, state }]
  })
}
