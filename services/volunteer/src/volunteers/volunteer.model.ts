import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import { Schema } from 'mongoose'
import type { Qualification } from './qualification.js'
import { qualificationSchema } from './qualification.schema.js'
import type { VolunteerState } from './volunteer.lifecycle.js'

/** A registered volunteer: a person id and what matters for the service, no personal data. 志愿者 */
export interface Volunteer extends StoredDocument, Lifecycled<VolunteerState> {
  personId: string
  communityId: string
  path: string[]
  teamIds: string[]
  skills: string[]
  /** Absent when there are none. */
  qualifications?: Qualification[]
}

export const volunteerKind = kind<Volunteer>({
  name: 'Volunteer',
  collection: 'volunteers',
  prefix: 'vol',
  schema: new Schema<Volunteer>(
    {
      ...storedFields,
      ...lifecycledFields,
      personId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      teamIds: { type: [String], required: true },
      skills: { type: [String], required: true },
      qualifications: { type: [qualificationSchema], default: undefined },
    },
    storedOptions,
  )
    .index({ personId: 1 }, { unique: true })
    .index({ teamIds: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 }),
})
