import { stableId } from '@onecore/kernel/type-id'
import type { SocialOrganization } from '@onecore/procurement/organizations/organization.model'
import { type SocialWorker, socialWorkerKind } from '@onecore/procurement/social-workers/social-worker.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { agencyCount, organizations } from './organizations.js'
import { registeredAt } from './time.js'

/** The article: 676 social workers hold a certificate. Where they work it does not say; here, in the agencies. */
export const socialWorkerCount = 676

/** The person behind the `index`-th social worker. */
export const socialWorkerPersonId = (index: number): string => stableId('person', `ordos/social-worker/${index}`)

export function* socialWorkers(scale: number): Generator<SocialWorker> {
  const size = scaled(socialWorkerCount, scale)
  const agencies = agenciesOf(scale)
  for (let index = 0; index < size; index += 1) {
    const agency = agencies[index % agencies.length]
    if (agency === undefined) throw new Error('the story has agencies')
    yield {
      ...stored(stableId('sworker', `ordos/social-worker/${index}`), registeredAt(index, size)),
      personId: socialWorkerPersonId(index),
      organizationId: agency._id,
      certificate: index % 3 === 0 ? 'ASSISTANT' : 'SOCIAL_WORKER',
      path: agency.path,
      isSynthetic: true,
    }
  }
}

export const socialWorkersChapter = (scale: number): Chapter =>
  chapter({
    label: 'social workers',
    service: 'procurement',
    kind: socialWorkerKind,
    size: scaled(socialWorkerCount, scale),
    documents: () => socialWorkers(scale),
  })

function agenciesOf(scale: number): SocialOrganization[] {
  const agencies: SocialOrganization[] = []
  for (const organization of organizations(scale)) {
    if (organization.isProfessionalAgency) agencies.push(organization)
    if (agencies.length === scaled(agencyCount, scale)) break
  }
  return agencies
}
