import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A database with a name of its own on a PostgreSQL server, for one process under measurement. */
export class BenchDatabase {
  public readonly url: string
  private readonly name = `gateway_bench_${randomBytes(6).toString('hex')}`

  public constructor(private readonly serverUrl: string) {
    const url = new URL(serverUrl)
    url.pathname = `/${this.name}`
    this.url = url.href
  }

  public create(): Promise<void> {
    return this.run(`create database ${this.name}`)
  }

  public drop(): Promise<void> {
    return this.run(`drop database if exists ${this.name} with (force)`)
  }

  private async run(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.serverUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
}
