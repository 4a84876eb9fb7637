import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { ServerConfig } from '../ServerConfig'
import { settingsOf } from '../Setting'

const ROOT = join(__dirname, '../../../../..')
/** these are set by the image */
const OF_IMAGE = ['GATEWAY_HOST', 'GATEWAY_PORT', 'GATEWAY_DATA_DIR', 'NODE_ENV']

const read = (path: string) => readFile(join(ROOT, path), 'utf8')
const variables = settingsOf(ServerConfig).map(({ variable }) => variable)

describe('deploy/', () => {
  it('compose.yaml passes every setting on, and nothing that is none', async () => {
    const [, service] = (await read('deploy/compose.yaml')).split(/^ {2}gateway:$/m)
    const passed = [...service.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)]
    const expected = variables.filter((variable) => !OF_IMAGE.includes(variable))
    expect(passed.map(([, name]) => name).sort()).toEqual([...expected].sort())
    for (const [, name, value] of passed) {
      if (name !== 'GATEWAY_DATABASE_URL') expect(value).toContain(`\${${name}:`)
    }
  })

  it('Dockerfile sets what the image needs', async () => {
    const dockerfile = await read('deploy/Dockerfile')
    for (const variable of OF_IMAGE) expect(dockerfile).toContain(`${variable}=`)
  })

  it('docs/configuration.md lists every setting', async () => {
    const text = await read('docs/configuration.md')
    expect(variables.filter((variable) => !text.includes(`\`${variable}\``))).toEqual([])
  })
})
