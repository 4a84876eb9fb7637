/**
 * The native libraries that npm packages look for. An entry whose npm package is not installed is skipped.
 *
 * `sha256` is of the library file itself, by `platform-arch` of Node; the wheels' own checksums are in `requirements`.
 * When a version changes here: download the wheels of the new version for each platform
 * (`pip download --no-deps --only-binary=:all: --platform …`), and renew both tables and the requirements files.
 */
export const nativeLibraries = [
  {
    npmPackage: '@hyperledger/aries-askar-nodejs',
    npmVersion: '0.2.3',
    name: 'aries_askar',
    folderVariable: 'LIB_ARIES_ASKAR_PATH',
    releases: 'https://github.com/hyperledger/aries-askar/releases/tag/v0.3.2',
    requirements: 'aries-askar.requirements.txt',
    loadCheck: "require('@hyperledger/aries-askar-nodejs').ariesAskar.version()",
    sha256: {
      'linux-x64': '3a5c9e2519b6e4a43bc52f0e9c96ec37b2bff6ab5a9d74ff3288c32a0ecd4dcc',
      'linux-arm64': '2adeed3290b2a3feda5c1105feb7f2f3c6e580450a9aefa0496a28137c40832c',
      'darwin-x64': 'df231b389a7122e27bdf5784bbdf57a380fc212f72da947e4c1725ff5f8344c6',
      'darwin-arm64': 'df231b389a7122e27bdf5784bbdf57a380fc212f72da947e4c1725ff5f8344c6',
    },
  },
  {
    npmPackage: '@hyperledger/anoncreds-nodejs',
    npmVersion: '0.3.4',
    name: 'anoncreds',
    folderVariable: 'LIB_ANONCREDS_PATH',
    releases: 'https://github.com/hyperledger/anoncreds-rs/releases/tag/v0.2.3',
    requirements: 'anoncreds.requirements.txt',
    loadCheck: "require('@hyperledger/anoncreds-nodejs').anoncreds.version()",
    sha256: {
      'linux-x64': '2bac97956e80a33bead082c2001893384142c215fe0b612f84dbb19bdc888806',
      'linux-arm64': '5c2e742e54d513ebea092109a99b63c674fdd7edcf2b69df5a0b37cd68039398',
      'darwin-x64': '4b09202c51e9e05c36fb9ed3ac5432dda872db59731a8e1ae48133d3113a3ced',
      'darwin-arm64': '4b09202c51e9e05c36fb9ed3ac5432dda872db59731a8e1ae48133d3113a3ced',
    },
  },
  {
    npmPackage: '@hyperledger/indy-vdr-nodejs',
    npmVersion: '0.2.2',
    name: 'indy_vdr',
    folderVariable: 'LIB_INDY_VDR_PATH',
    releases: 'https://github.com/hyperledger/indy-vdr/releases/tag/v0.4.1',
    requirements: 'indy-vdr.requirements.txt',
    loadCheck: "require('@hyperledger/indy-vdr-nodejs').indyVdr.version()",
    sha256: {
      'linux-x64': '5a1971f89deb5044755a6ab690d97660aaa9cb44a983ae79f5d382be5762f04d',
      'linux-arm64': '180b5229b105daf4c970b717d8e9a7909f276afec5a2d4ad30de4cab9fd70eaf',
      'darwin-x64': '834f30ecb89cfd3e3fe6bc4550859291f03767fe1b98f1596e520b63bf0ef9bc',
      'darwin-arm64': '834f30ecb89cfd3e3fe6bc4550859291f03767fe1b98f1596e520b63bf0ef9bc',
    },
  },
]
