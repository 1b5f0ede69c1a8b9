import { stableId } from '@onecore/kernel/type-id'
import { organizationKind, type SocialOrganization } from '@onecore/procurement/organizations/organization.model'
import { serviceFields } from '@onecore/procurement/service-fields/service-field'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { areas, communities, type Place, placeNamed } from './divisions.js'
import { registeredAt } from './time.js'

/** The article: 2,142 social organizations, 66 of them professional social-work agencies. */
export const organizationCount = 2_142
export const agencyCount = 66
/** The article: more than 450 work directly in communities. How many more is ours. */
export const organizationsInCommunities = 456

const namedFields = serviceFields.filter(({ name }) => name !== null).map(({ code }) => code)

const organizationId = (name: string): string => stableId('org', `ordos/${name}`)

interface NamedOrganization {
  readonly name: string
  readonly at: Place
  readonly field: (typeof namedFields)[number]
}
const at = (community: string): Place => placeNamed(communities, community)

/** Organizations that the article names, where they work; it says no more of them. */
const named: readonly NamedOrganization[] = [
  { name: '伊金霍洛旗社会工作协会', at: placeNamed(areas, '伊金霍洛旗'), field: 'CHARITY' },
  { name: '金色翅膀青少年服务中心', at: at('通格朗社区'), field: 'CULTURE_SPORT' },
  { name: '春晖助餐服务中心', at: at('通格朗社区'), field: 'CHARITY' },
  { name: '小灵童主持人班', at: at('宁馨社区'), field: 'CULTURE_SPORT' },
  { name: '未来之星', at: at('宁馨社区'), field: 'CULTURE_SPORT' },
]

/** The contractor of the project 以爱助残、播撒阳光. */
export const socialWorkAssociationId = organizationId('伊金霍洛旗社会工作协会')

/** The organization of the persona who directs one. */
export const directedOrganizationId = organizationId('春晖助餐服务中心')

const sampleName = (index: number): string => `示例社会组织 ${String(index + 1).padStart(5, '0')}`

/** The contractors of the sample projects: those samples that work in communities. */
export const contractorIds = (scale: number): string[] => {
  const inCommunities = scaled(organizationsInCommunities, scale)
  return Array.from({ length: inCommunities }, (_, index) => organizationId(sampleName(index))).slice(named.length)
}

export function* organizations(scale: number): Generator<SocialOrganization> {
  const size = scaled(organizationCount, scale)
  for (let index = 0; index < size; index += 1) yield organization(index, size, scale)
}

export const organizationsChapter = (scale: number): Chapter =>
  chapter({
    label: 'social organizations',
    service: 'procurement',
    kind: organizationKind,
    size: scaled(organizationCount, scale),
    documents: () => organizations(scale),
  })

/** The named ones, then samples in turn over all communities: agencies first, then those that work in communities. */
function organization(index: number, size: number, scale: number): SocialOrganization {
  const known = named[index]
  const here = known?.at ?? communities[index % communities.length]
  if (here === undefined) throw new Error('the story has communities')
  const isAgency = known === undefined && index - named.length < scaled(agencyCount, scale)
  const name = known?.name ?? sampleName(index)
  const isCommunity = here.id.startsWith('comm_')
  return {
    ...stored(organizationId(name), registeredAt(index, size)),
    name,
    form: isAgency ? 'SERVICE_AGENCY' : 'ASSOCIATION',
    creditCode: null,
    creditCodeOverride: null,
    communityId: isCommunity ? here.id : null,
    divisionId: isCommunity ? null : here.id,
    path: [...here.path],
    isProfessionalAgency: isAgency,
    servesCommunities: index < scaled(organizationsInCommunities, scale),
    fields: [known?.field ?? namedFields[index % namedFields.length] ?? 'CHARITY'],
    isSynthetic: known === undefined,
  }
}
