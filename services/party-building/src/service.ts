import { partyBuildingEvents } from '@onecore/events/contracts/party-building'
import { service } from '@onecore/subgraph/service'
import { abilities } from './access.js'
import { agreementsFeature } from './agreements/agreements.feature.js'
import { casesFeature } from './cases/cases.feature.js'
import { partyBuildingCounters } from './counters.js'
import { divisionsFeature } from './divisions/divisions.feature.js'
import { errors } from './errors.js'
import { jointBodiesFeature } from './joint-bodies/joint-bodies.feature.js'
import { mandatesFeature } from './mandates/mandates.feature.js'
import { publishedFiguresFeature } from './published-figures/published-figures.feature.js'
import { safetyHaltsFeature } from './safety-halts/safety-halts.feature.js'
import { signInsFeature } from './sign-ins/sign-ins.feature.js'
import { unitsFeature } from './units/units.feature.js'

/** 党建引领: the core that the three integrations meet in. */
export const partyBuildingService = service({
  name: 'party-building',
  port: 4001,
  schemaFolder: new URL('../src/', import.meta.url),
  features: [
    divisionsFeature,
    unitsFeature,
    jointBodiesFeature,
    agreementsFeature,
    signInsFeature,
    mandatesFeature,
    casesFeature,
    safetyHaltsFeature,
    publishedFiguresFeature,
  ],
  abilities,
  errors,
  publishes: partyBuildingEvents,
  counters: partyBuildingCounters,
})
