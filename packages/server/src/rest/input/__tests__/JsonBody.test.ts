import type { JsonObject } from '@didcomm-gateway/core'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'

import { Type } from 'class-transformer'
import { ArrayMaxSize, IsInt, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator'
import express from 'express'
import { Get, JsonController, Post, useExpressServer } from 'routing-controllers'

import { jsonBody } from '../../../middleware/jsonBody'
import { errorHandler } from '../../../problems'
import { JsonBody, Queries } from '../JsonBody'
import { PageQuery } from '../PageQuery'

class ProbeData {
  @IsObject()
  public message!: JsonObject
}

class ProbeEntry {
  @IsString()
  public url!: string
}

class ProbeInput {
  @ValidateNested()
  @IsObject()
  @Type(() => ProbeData)
  public data!: ProbeData

  @IsOptional()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => ProbeEntry)
  public setting?: ProbeEntry[]

  @IsOptional()
  @IsInt()
  public count: number = 7
}

let received: ProbeInput | PageQuery | null = null

@JsonController('/probe')
class ProbeController {
  @Post()
  public post(@JsonBody() input: ProbeInput): object {
    received = input
    return {}
  }

  @Get()
  public get(@Queries() query: PageQuery): object {
    received = query
    return {}
  }
}

describe('JsonBody', () => {
  let server: Server
  let url: string

  beforeAll(async () => {
    const app = express()
    app.use(jsonBody(1_000_000))
    useExpressServer(app, {
      controllers: [ProbeController],
      classTransformer: false,
      validation: false,
      defaultErrorHandler: false,
    })
    app.use(errorHandler({ error: () => undefined } as never))
    server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/probe`
  })

  beforeEach(() => (received = null))

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
  })

  const post = async (body: string) => {
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const messageOf = () => (received as ProbeInput).data.message

  it.each([
    ['a __proto__ key', '{"@type":"a/b","__proto__":{"polluted":true},"in":{"__proto__":1}}'],
    ['a constructor key', '{"constructor":{"prototype":{"x":1}},"in":{"constructor":"odd"}}'],
    ['keys that JSON classes read', '{"toJSON":1,"hasOwnProperty":2,"id":3,"type":4,"then":5}'],
    ['a thousand arrays and objects in each other', `{"deep":${'[{"a":'.repeat(1000)}1${'}]'.repeat(1000)}}`],
    ['odd values', '{"":null,"n":1e400,"s":"\\u0000\\ud800","a":[[],{}]}'],
  ])('hands on a message with %s exactly as JSON.parse makes it', async (_name, text) => {
    expect(await post(`{"data":{"message":${text}}}`)).toEqual({ status: 200, body: {} })
    expect(JSON.stringify(messageOf())).toBe(JSON.stringify(JSON.parse(text)))
    expect(Object.getOwnPropertyNames(messageOf())).toEqual(Object.getOwnPropertyNames(JSON.parse(text)))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('makes instances of the DTOs, keeps defaults and drops what is not known', async () => {
    const text = '{"data":{"message":{},"more":1},"setting":[{"url":"u","x":1}],"extra":1,"__proto__":{"count":9}}'
    expect((await post(text)).status).toBe(200)
    expect(received).toBeInstanceOf(ProbeInput)
    expect((received as ProbeInput).data).toBeInstanceOf(ProbeData)
    expect(received).toEqual({ data: { message: {} }, setting: [{ url: 'u' }], count: 7 })
  })

  it('names nested fields that are wrong', async () => {
    const { status, body } = await post('{"data":{"message":"text"},"setting":[{"url":"u"},{"url":1},5],"count":"1"}')
    expect(status).toBe(422)
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([
      'data.message',
      'setting',
      'setting[1].url',
      'setting[2]',
      'count',
    ])
    expect(received).toBeNull()
  })

  it.each(['[]', '[{"data":{}}]'])('refuses %s, which is no object', async (text) => {
    expect(await post(text)).toMatchObject({ status: 422, body: { code: 'validation.failed' } })
  })

  it('reads numbers of a query', async () => {
    expect((await fetch(`${url}?limit=20&cursor=abc&other=1`)).status).toBe(200)
    expect(received).toEqual({ limit: 20, cursor: 'abc' })
    expect((await fetch(`${url}?limit=20&limit=30`)).status).toBe(422)
    expect((await fetch(`${url}?limit=`)).status).toBe(422)
  })
})
