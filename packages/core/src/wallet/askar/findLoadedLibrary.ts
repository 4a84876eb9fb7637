import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * Path of a shared library that this process has loaded; null when it has not.
 * @param stem its name without extension, `libxyz`
 */
export function findLoadedLibrary(stem: string): string | null {
  return loadedFiles().find((path) => basename(path).split('.')[0] === stem) ?? null
}

function loadedFiles(): string[] {
  // a diagnostic report knows as well, but takes half a second to write
  if (process.platform !== 'linux') return (process.report.getReport() as { sharedObjects: string[] }).sharedObjects
  return readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .map((line) => line.slice(line.indexOf('/')))
}
