import type { KeyObject } from 'node:crypto'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type CertificateContent, openCertificate } from './certificate-document.js'

/** What a signed certificate says, as the graph shows it; null when it is not signed with one of these keys. */
export function contentOf(document: string | null, verifying: ReadonlyMap<string, KeyObject>) {
  const content = document === null ? null : openCertificate(document, verifying)
  return content === null ? null : shown(content)
}

/** Names of people and places are resolved where they are kept, for whoever may read them. */
const shown = ({ identity, service, issuer, ...numbered }: CertificateContent) => ({
  ...numbered,
  holder: { id: identity.personId },
  issuer: { id: issuer.communityId },
  service: {
    ...service,
    teams: (_: unknown, context: RequestContext) =>
      Promise.all(service.teamIds.map((teamId) => context.find(volunteerTeamKind, teamId))).then((teams) =>
        teams.filter(Boolean),
      ),
  },
})
