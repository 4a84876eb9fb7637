import type { ApiCaller } from './ApiCaller'

/** How long one key lives: whatever ends the command, nobody can use its key for longer. */
const LIFETIME_MS = 3_600_000
/** A key that is older than this is replaced: an export may take longer than a key lives. */
const RENEWED_AFTER_MS = LIFETIME_MS * 0.75

interface MadeKey {
  id: string
  apiKey: string
  madeAt: number
}

/** The API key of one export. It can only read, it ends by itself, and it is deleted when the export is over. */
export class ExportKey {
  private key: MadeKey | null = null

  public constructor(
    private readonly asOperator: ApiCaller,
    private readonly tenantId: string,
    private readonly now: () => number = Date.now
  ) {}

  public async get(): Promise<string> {
    if (this.key && this.now() - this.key.madeAt < RENEWED_AFTER_MS) return this.key.apiKey
    await this.delete()
    const madeAt = this.now()
    const made = await this.asOperator.json<{ id: string; apiKey: string }>('POST', this.path, {
      name: 'export',
      scopes: ['read'],
      expiresAt: new Date(madeAt + LIFETIME_MS).toISOString(),
    })
    this.key = { ...made, madeAt }
    return made.apiKey
  }

  public async delete(): Promise<void> {
    const key = this.key
    this.key = null
    if (key) await this.asOperator.text('DELETE', `${this.path}/${key.id}`)
  }

  /** id of the key that lives now */
  public get id(): string | null {
    return this.key?.id ?? null
  }

  private get path(): string {
    return `/tenants/${encodeURIComponent(this.tenantId)}/api-keys`
  }
}
