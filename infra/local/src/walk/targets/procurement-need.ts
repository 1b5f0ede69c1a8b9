import { act, see, WalkError } from '../act.js'
import type { People } from '../people.js'
import type { Place } from '../place.js'
import type { Target } from './target.js'

/** The community may state a need, but only the street office buys: it confirms, plans and names the project. */
export const procurementNeed: Target = {
  name: 'PROCUREMENT_NEED',
  caseField: 'procurementNeeds',
  mode: 'AGENCY',
  category: 'ELDERLY_CARE',
  finalState: 'CONCLUDED',
  handle: async (people, needId, place) => {
    const officer = people('street-officer')
    await act(officer, 'reviewNeed', { needId, contentKinds: ['PUBLIC_SERVICE'] }, 'need')
    await act(officer, 'planNeed', { needId }, 'need')
    await act(officer, 'concludeNeed', { needId, projectId: await projectFor(people, place) }, 'need')
  },
}

interface Projects {
  readonly purchasedProjects: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
}

/** A project of the public register that serves the community. */
async function projectFor(people: People, { communityId }: Place): Promise<string> {
  const query =
    'query Walk($scope: ID) { purchasedProjects(filter: { scopeId: $scope }, first: 1) { edges { node { id } } } }'
  const { purchasedProjects } = await see<Projects>(people('street-officer'), query, { scope: communityId })
  const project = purchasedProjects.edges[0]?.node
  if (project === undefined) throw new WalkError('no purchased project serves the community of the walk')
  return project.id
}
