import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteers } from './volunteer.js'

const moving = (name: string, move: 'VERIFY' | 'PAUSE' | 'RESUME') =>
  transition({
    name,
    payload: 'volunteer',
    on: volunteers,
    move,
    input: z.object({ volunteerId: idOf('vol') }),
    target: ({ volunteerId }) => volunteerId,
  })

/** The community has verified who the volunteer is. */
export const verifyVolunteer = moving('verifyVolunteer', 'VERIFY')

/** The volunteer takes a break; nothing new can be taken up meanwhile. */
export const pauseVolunteering = moving('pauseVolunteering', 'PAUSE')

/** The volunteer is back. */
export const resumeVolunteering = moving('resumeVolunteering', 'RESUME')

/** The volunteer leaves for good; hours that were counted stay. */
export const withdrawFromVolunteering = transition({
  name: 'withdrawFromVolunteering',
  payload: 'volunteer',
  on: volunteers,
  move: 'WITHDRAW',
  input: z.object({ volunteerId: idOf('vol') }),
  target: ({ volunteerId }) => volunteerId,
  decide: (decision, volunteer) => decision.count('volunteers', volunteer.path, -1),
})
