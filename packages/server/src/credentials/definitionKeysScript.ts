/**
 * Runs in a process of its own: the library looks for primes for seconds and does not let go of its thread meanwhile,
 * and in a worker thread its bindings crash. Plain JavaScript, since the process begins with it: the request comes on
 * standard input, the keys go to standard output. `%LIBRARY%` becomes the path of the AnonCreds bindings.
 */
export const definitionKeysScript = `
const { CredentialDefinition, RevocationRegistryDefinition, RevocationStatusList } = require(%LIBRARY%)
const chunks = []
process.stdin.on('data', (chunk) => chunks.push(chunk))
process.stdin.on('end', () => {
  const { schema, schemaId, issuerId, tag, definitionId, revocation } = JSON.parse(Buffer.concat(chunks))
  const made = CredentialDefinition.create({
    schema, schemaId, issuerId, tag, signatureType: 'CL', supportRevocation: revocation !== null,
  })
  const definition = made.credentialDefinition.toJson()
  const keys = {
    definition,
    privateKey: made.credentialDefinitionPrivate.toJson(),
    correctnessProof: made.keyCorrectnessProof.toJson(),
    revocation: null,
  }
  if (revocation) {
    const { registryId, registryTag, capacity, tailsFolder, tailsUrl } = revocation
    const registry = RevocationRegistryDefinition.create({
      credentialDefinition: definition, credentialDefinitionId: definitionId, issuerId, tag: registryTag,
      maximumCredentialNumber: capacity, revocationRegistryType: 'CL_ACCUM', tailsDirectoryPath: tailsFolder,
    })
    const json = registry.revocationRegistryDefinition.toJson()
    const privateKey = registry.revocationRegistryDefinitionPrivate.toJson()
    const statusList = RevocationStatusList.create({
      issuanceByDefault: true, revocationRegistryDefinitionId: registryId, credentialDefinition: definition,
      revocationRegistryDefinition: json, revocationRegistryDefinitionPrivate: privateKey, issuerId,
    })
    const tailsPath = json.value.tailsLocation
    json.value.tailsLocation = tailsUrl + json.value.tailsHash
    keys.revocation = { registry: json, privateKey, statusList: statusList.toJson(), tailsPath }
  }
  process.stdout.write(JSON.stringify(keys))
})
`
