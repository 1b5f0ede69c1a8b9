import type { Feature } from '@onecore/subgraph/service'
import { confirmVolunteerHours } from './confirm-hours.js'
import { correctionCommands } from './decide-correction.js'
import { discardVolunteerHours } from './discard-hours.js'
import { onVolunteerOfHoursErased } from './erasure.reactions.js'
import { hourCorrectionKind } from './hour-correction.model.js'
import { hourEntryKind } from './hour-entry.model.js'
import { hourPublicationKind } from './hour-publication.model.js'
import { correctionsCsv, hoursCsv, publicationsCsv } from './hours.csv.js'
import { hourResolvers } from './hours.resolvers.js'
import { closePublications, publiciseVolunteerHours } from './publicise-hours.js'
import { requestHourCorrection } from './request-correction.js'

/** 志愿服务时长 */
export const hoursFeature: Feature = {
  kinds: [hourEntryKind, hourPublicationKind, hourCorrectionKind],
  commands: [
    confirmVolunteerHours,
    discardVolunteerHours,
    publiciseVolunteerHours,
    requestHourCorrection,
    ...correctionCommands,
  ],
  resolvers: hourResolvers,
  csvLists: [hoursCsv, publicationsCsv, correctionsCsv],
  reactions: [onVolunteerOfHoursErased],
  duties: [closePublications],
}
