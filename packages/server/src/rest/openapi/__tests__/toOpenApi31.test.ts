import type { OpenAPIObject } from 'openapi3-ts'

import { toOpenApi31 } from '../toOpenApi31'

const converted = (schema: object) => {
  const document = { openapi: '3.0.0', components: { schemas: { X: schema } } } as unknown as OpenAPIObject
  const { openapi, components } = toOpenApi31(document)
  expect(openapi).toBe('3.1.0')
  return components?.schemas?.X
}

describe('toOpenApi31', () => {
  it('writes null as a type', () => {
    const properties = { a: { type: 'string', nullable: true, enum: ['x', null] }, b: { type: 'integer' } }
    expect(converted({ type: 'object', properties })).toEqual({
      type: 'object',
      properties: { a: { type: ['string', 'null'], enum: ['x', null] }, b: { type: 'integer' } },
    })
    expect(converted({ type: 'string', nullable: false })).toEqual({ type: 'string' })
    const either = { anyOf: [{ $ref: '#/x' }, { type: 'object', nullable: true, enum: [null] }] }
    expect(converted(either)).toEqual({ anyOf: [{ $ref: '#/x' }, { type: ['object', 'null'], enum: [null] }] })
  })

  it('writes bounds that exclude themselves as numbers', () => {
    expect(converted({ minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false })).toEqual({
      exclusiveMinimum: 0,
      maximum: 9,
    })
  })

  it('leaves properties of these names alone', () => {
    const properties = { nullable: { type: 'boolean' }, exclusiveMinimum: { type: 'number' } }
    expect(converted({ properties })).toEqual({ properties })
  })
})
