import type { AgentDependencies, FileSystem } from '@credo-ts/core'

import { agentDependencies } from '@credo-ts/node'

interface FileSystemPaths {
  baseDataPath: string
  baseCachePath: string
  baseTempPath: string
}

// its type leaves the constructor's option out
const NodeFileSystem = agentDependencies.FileSystem as new (paths: FileSystemPaths) => FileSystem

/** Credo's dependencies for Node, with files under the data folder instead of the home folder. */
export function dependenciesIn(dataDir: string): AgentDependencies {
  class DataFileSystem extends NodeFileSystem {
    public constructor() {
      super({ baseDataPath: dataDir, baseCachePath: dataDir, baseTempPath: dataDir })
    }
  }
  return { ...agentDependencies, FileSystem: DataFileSystem }
}
