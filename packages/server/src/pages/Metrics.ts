import type { RequestHandler } from 'express'

import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** Prometheus metrics of one gateway. Labels never hold tenants, ids or addresses. */
export class Metrics {
  public readonly registry = new Registry()
  private readonly requests: Counter<'method' | 'route' | 'status'>
  private readonly seconds: Histogram<'method' | 'route'>

  public constructor() {
    collectDefaultMetrics({ register: this.registry })
    const registers = [this.registry]
    this.requests = new Counter({
      name: 'gateway_http_requests_total',
      help: 'HTTP requests answered',
      labelNames: ['method', 'route', 'status'],
      registers,
    })
    this.seconds = new Histogram({
      name: 'gateway_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['method', 'route'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    })
  }

  /** Counts every request by the pattern of its route. */
  public countRequests(): RequestHandler {
    return (request, response, next) => {
      const begun = process.hrtime.bigint()
      response.once('close', () => {
        // a path that no route knows could be anything, so all of them count as one
        const route = typeof request.route?.path === 'string' ? request.baseUrl + request.route.path : 'other'
        const { method } = request
        this.requests.inc({ method, route, status: response.statusCode })
        this.seconds.observe({ method, route }, Number(process.hrtime.bigint() - begun) / 1e9)
      })
      next()
    }
  }
}
