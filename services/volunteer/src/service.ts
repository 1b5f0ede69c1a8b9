import { volunteerEvents } from '@onecore/events/contracts/volunteer'
import { referenceFeature } from '@onecore/subgraph/reference/reference.feature'
import { type Service, service } from '@onecore/subgraph/service'
import { abilities } from './access.js'
import { boardFeature } from './board/board.feature.js'
import type { CertificateKeys } from './certificates/certificate-keys.js'
import { certificatesFeature } from './certificates/certificates.feature.js'
import { volunteerCounters } from './counters.js'
import { desksFeature } from './desks/desks.feature.js'
import { errors } from './errors.js'
import { hoursFeature } from './hours/hours.feature.js'
import { insuranceFeature } from './insurance/insurance.feature.js'
import { leaderboardFeature } from './leaderboard/leaderboard.feature.js'
import { matchingFeature } from './matching/matching.feature.js'
import { myVolunteeringFeature } from './my-volunteering/my-volunteering.feature.js'
import { nationalRecordsFeature } from './national-records/national-records.feature.js'
import { ordersFeature } from './orders/orders.feature.js'
import { overviewFeature } from './overview/overview.feature.js'
import { programmesFeature } from './programmes/programmes.feature.js'
import { safetyFeature } from './safety/safety.feature.js'
import { starsFeature } from './stars/stars.feature.js'
import { stationsFeature } from './stations/stations.feature.js'
import { supplyGapsFeature } from './supply-gaps/supply-gaps.feature.js'
import { teamsFeature } from './teams/teams.feature.js'
import { trainingsFeature } from './trainings/trainings.feature.js'
import { unclaimedFeature } from './unclaimed/unclaimed.feature.js'
import { unitTeamsFeature } from './unit-teams/unit-teams.feature.js'
import { volunteersFeature } from './volunteers/volunteers.feature.js'

/** 社区志愿服务. The keys sign certificates; no other feature needs them. */
export const createVolunteerService = (keys: CertificateKeys): Service =>
  service({
    name: 'volunteer',
    port: 4002,
    schemaFolder: new URL('../src/', import.meta.url),
    features: [
      referenceFeature,
      stationsFeature,
      teamsFeature,
      unitTeamsFeature,
      volunteersFeature,
      trainingsFeature,
      insuranceFeature,
      ordersFeature,
      safetyFeature,
      matchingFeature,
      programmesFeature,
      hoursFeature,
      starsFeature,
      certificatesFeature(keys),
      nationalRecordsFeature,
      myVolunteeringFeature,
      leaderboardFeature,
      unclaimedFeature,
      desksFeature,
      boardFeature,
      supplyGapsFeature,
      overviewFeature,
    ],
    abilities,
    errors,
    publishes: volunteerEvents,
    counters: volunteerCounters,
  })
