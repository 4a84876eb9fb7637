import type { JsonObject } from '@didcomm-gateway/core'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'

import { Type } from 'class-transformer'
import { ArrayMaxSize, IsInt, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator'
import express from 'express'
import { Get, JsonController, Post, Put, createServer } from 'routing-controllers'

import { jsonBody } from '../../../middleware/jsonBody'
import { errorHandler } from '../../../problems'
import { StrictDriver } from '../../StrictDriver'
import { JsonBody, Queries } from '../JsonBody'
import { MapOf } from '../MapOf'
import { PageQuery } from '../PageQuery'
import { TakesBack } from '../TakesBack'

class ProbeData {
  @IsObject()
  public message!: JsonObject
}

class ProbeView {
  @IsString()
  public id!: string

  @IsString()
  public url!: string
}

@TakesBack(() => ProbeView)
class ProbeEntry {
  @IsString()
  public url!: string
}

class ProbeMember {
  @IsString()
  public name!: string
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
  @IsObject()
  @MapOf(() => ProbeMember)
  public byName?: Record<string, JsonObject>

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

  @Put()
  public put(@JsonBody() input: ProbeInput): object {
    return this.post(input)
  }

  @Post('/without')
  public without(): object {
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
    createServer(new StrictDriver(app), {
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

  const send = async (method: string, body: string, path = '') => {
    const response = await fetch(url + path, { method, body, headers: { 'content-type': 'application/json' } })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const post = (body: string, path = '') => send('POST', body, path)
  const pathsOf = ({ body }: { body: { errors: Array<{ path: string }> } }) => body.errors.map(({ path }) => path)
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

  it('makes instances of the DTOs and keeps defaults', async () => {
    expect((await post('{"data":{"message":{}},"setting":[{"url":"u"}]}')).status).toBe(200)
    expect(received).toBeInstanceOf(ProbeInput)
    expect((received as ProbeInput).data).toBeInstanceOf(ProbeData)
    expect(received).toEqual({ data: { message: {} }, setting: [{ url: 'u' }], count: 7 })
  })

  it('names what is not known, and what else is wrong', async () => {
    const text =
      '{"data":{"message":{"free":1},"more":1},"setting":[{"url":"u"},{"url":"u","x":1}],"extra":1,"__proto__":{"count":9},"byName":{"a":{"name":"n"},"__proto__":{"y":1}},"count":"1"}'
    const answer = await post(text)
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation.failed' } })
    expect(pathsOf(answer)).toEqual([
      ...['data.more', 'setting[1].x', 'extra', '__proto__', 'byName.__proto__.y'],
      'count',
    ])
    expect(received).toBeNull()
    expect(pathsOf(await post('{"any":1}', '/without'))).toEqual(['any'])
    expect((await post('{}', '/without')).status).toBe(200)
  })

  it('takes back what the view of an input shows', async () => {
    expect((await post('{"data":{"message":{}},"setting":[{"url":"u","id":{"any":1}}]}')).status).toBe(200)
    expect((received as ProbeInput).setting).toEqual([{ url: 'u' }])
  })

  it('takes null for left out where something is made, and for null where it is changed', async () => {
    const text = '{"data":{"message":{"a":null}},"setting":null,"count":null}'
    await post(text)
    expect(received).toEqual({ data: { message: { a: null } }, count: 7 })
    await send('PUT', text)
    expect(received).toEqual({ data: { message: { a: null } }, setting: null, count: null })
    expect(pathsOf(await post('{"data":null}'))).toContain('data')
  })

  it('does not look at each of too many entries', async () => {
    const answer = await post(`{"data":{"message":{}},"setting":[${'{},'.repeat(300_000)}{}]}`)
    expect(pathsOf(answer)).toContain('setting')
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
    expect((await fetch(`${url}?limit=20&cursor=abc`)).status).toBe(200)
    expect(received).toEqual({ limit: 20, cursor: 'abc' })
    const other = await fetch(`${url}?limit=20&other=1&cursor=`)
    expect(pathsOf({ body: (await other.json()) as never })).toEqual(['other', 'cursor'])
    expect((await fetch(`${url}?limit=20&limit=30`)).status).toBe(422)
    expect((await fetch(`${url}?limit=`)).status).toBe(422)
  })
})
