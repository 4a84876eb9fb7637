interface Frame {
  bytes: number
  /** when its first byte came, by `performance.now()` */
  since: number
  /** all of it is here, and is being kept */
  isComplete: boolean
}

/**
 * What memory holds of frames that have begun to come in. Beyond its bound the sockets go whose frames take longest, at first of those
 * that have brought no envelope yet.
 */
export class UnfinishedFrames<Socket extends object> {
  private readonly frames = new Map<Socket, Frame>()
  private total = 0

  /**
   * @param maxBytes of all sockets together
   * @param isProven whether a socket has brought an envelope before
   * @param end ends a socket at once
   */
  public constructor(
    private readonly maxBytes: number,
    private readonly isProven: (socket: Socket) => boolean,
    private readonly end: (socket: Socket) => void
  ) {}

  public get bytes(): number {
    return this.total
  }

  public add(socket: Socket, bytes: number): void {
    const frame = this.frames.get(socket) ?? { bytes: 0, since: performance.now(), isComplete: false }
    this.frames.set(socket, frame)
    frame.bytes += bytes
    this.total += bytes
  }

  /** Call it when it is known what of the bytes was a frame. */
  public keepWithinBound(): void {
    while (this.total > this.maxBytes) {
      const slowest = this.findSlowest()
      if (!slowest) return
      this.remove(slowest)
      this.end(slowest)
    }
  }

  /** So many of the bytes were of no frame of this kind. */
  public subtract(socket: Socket, bytes: number): void {
    const frame = this.frames.get(socket)
    if (!frame) return
    if (frame.bytes <= bytes) return this.remove(socket)
    frame.bytes -= bytes
    this.total -= bytes
  }

  public complete(socket: Socket): void {
    const frame = this.frames.get(socket)
    if (frame) frame.isComplete = true
  }

  public remove(socket: Socket): void {
    this.total -= this.frames.get(socket)?.bytes ?? 0
    this.frames.delete(socket)
  }

  /** Ends the sockets whose frames have taken longer. */
  public endOlderThan(ms: number): void {
    const before = performance.now() - ms
    for (const [socket, { since, isComplete }] of this.frames) {
      if (isComplete || since > before) continue
      this.remove(socket)
      this.end(socket)
    }
  }

  /** Frames are in the order in which they began. */
  private findSlowest(): Socket | null {
    let proven: Socket | null = null
    for (const [socket, { isComplete }] of this.frames) {
      if (isComplete) continue
      if (!this.isProven(socket)) return socket
      proven ??= socket
    }
    return proven
  }
}
