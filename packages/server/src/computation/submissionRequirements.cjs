'use strict'

/**
 * What a definition requires, and which credentials there are for it.
 * @param selected what the library has selected; a credential is a path such as `$.verifiableCredential[3]` in it
 * @see DIF Presentation Exchange, "Submission Requirement"
 */
function requirementsOf(definition, { matches = [], vcIndexes = [], areRequiredCredentialsPresent }) {
  const descriptors = definition.input_descriptors
  const indexes = new Map(descriptorMatches(matches).map(({ id, vc_path: paths }) => [id, indexesAt(paths, vcIndexes)]))
  const entries = descriptors.map(({ id, name, purpose }) => ({
    ...{ inputDescriptorId: id, name, purpose },
    credentials: indexes.get(id) ?? [],
  }))
  const asked = definition.submission_requirements ?? []
  const all =
    asked.length > 0
      ? asked.map((one) => requirementOf(one, descriptors, entries))
      : entries.map((entry) => toRequirement({ rule: 'pick', needsCount: 1 }, [entry]))
  // one that needs nothing discloses nothing
  const requirements = all.filter(({ needsCount }) => needsCount > 0)
  if (requirements.length === 0) throw new Error('The presentation definition requires no credentials.')
  const areRequirementsSatisfied =
    areRequiredCredentialsPresent !== 'error' && requirements.every((one) => one.isRequirementSatisfied)
  return { name: definition.name, purpose: definition.purpose, requirements, areRequirementsSatisfied }
}

function requirementOf({ rule, from, count, min, name, purpose }, descriptors, entries) {
  if (typeof from !== 'string') throw new Error('Submission requirements with "from_nested" are not supported.')
  const members = entries.filter((_entry, index) => descriptors[index].group?.includes(from))
  if (rule === 'all') return toRequirement({ rule, name, purpose, needsCount: members.length }, members)
  const picked = { rule: 'pick', name, purpose, needsCount: count ?? min ?? 1 }
  const satisfied = members.filter(({ credentials }) => credentials.length > 0)
  // where it is not satisfied, all are shown, so that it can be seen what is missing
  return toRequirement(picked, satisfied.length >= picked.needsCount ? satisfied : members)
}

function toRequirement(requirement, submissionEntry) {
  const found = submissionEntry.filter(({ credentials }) => credentials.length > 0).length
  return { ...requirement, submissionEntry, isRequirementSatisfied: found >= requirement.needsCount }
}

/** Those of input descriptors, also where the library groups them by requirement. */
function descriptorMatches(matches) {
  return matches.flatMap((match) => match.input_descriptors ?? (match.vc_path ? [match] : []))
}

function indexesAt(paths, vcIndexes) {
  return paths.map((path) => vcIndexes[Number(/\[(\d+)\]$/.exec(path)[1])])
}

module.exports = { requirementsOf }
