import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { UnitTeamExpectationState } from './unit-team-expectation.lifecycle.js'

/**
 * A joint body's rule that each member unit sets up a volunteer team, for one unit and one year. It binds the unit and
 * no person: nobody is made to volunteer (Volunteer Service Regulations, art. 25). 共建单位组队要求
 */
export interface UnitTeamExpectation extends StoredDocument, Lifecycled<UnitTeamExpectationState> {
  agreementId: string
  unitId: string
  jointBodyId: string
  year: number
  /** The community of the joint body; null when it works for a street or for the city. */
  communityId: string | null
  /** Ids from the city down to the place the joint body works for. */
  path: string[]
  /** The team that meets it. */
  teamId: string | null
}

export const unitTeamExpectationKind = kind<UnitTeamExpectation>({
  name: 'UnitTeamExpectation',
  collection: 'unit_team_expectations',
  prefix: 'unitteam',
  schema: documentSchema<UnitTeamExpectation>(
    {
      ...storedFields,
      ...lifecycledFields,
      agreementId: { type: String, required: true },
      unitId: { type: String, required: true },
      jointBodyId: { type: String, required: true },
      year: { type: Number, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
      teamId: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, status: 1, year: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ unitId: 1, createdAt: -1, _id: -1 })
    .index({ teamId: 1 }, whereGiven('teamId')),
})
