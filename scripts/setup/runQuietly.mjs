import { spawn } from 'node:child_process'

/**
 * Runs a command with its output kept back.
 * @returns `{ ok, output }`; `output` is the end of what it printed, or why it did not start
 */
export function runQuietly(command, args, { timeoutMs, ...options }) {
  return new Promise((resolve) => {
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-8_000))
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => {
      keep(`\nstopped after ${timeoutMs / 1000} s`)
      child.kill('SIGKILL')
    }, timeoutMs)
    const settle = (ok) => {
      clearTimeout(timer)
      resolve({ ok, output: output.trim() })
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      keep(error.message)
      settle(false)
    })
    child.on('close', (code) => settle(code === 0))
  })
}
