import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { givePlacesBack, upcomingFacts } from './upcoming-places.js'
import { volunteers } from './volunteer.js'

const ofVolunteer = {
  payload: 'volunteer',
  on: volunteers,
  input: z.object({ volunteerId: idOf('vol') }),
  target: ({ volunteerId }: { volunteerId: string }) => volunteerId,
} as const

/** The volunteer takes a break: nothing new is taken up meanwhile; what was taken up is still served. 暂停 */
export const pauseVolunteering = transition({ ...ofVolunteer, name: 'pauseVolunteering', move: 'PAUSE' })

/** The volunteer is back. 恢复 */
export const resumeVolunteering = transition({ ...ofVolunteer, name: 'resumeVolunteering', move: 'RESUME' })

/** The volunteer leaves; hours that were counted stay, and places that wait for them are free again. 退出 */
export const withdrawFromVolunteering = transition({
  ...ofVolunteer,
  name: 'withdrawFromVolunteering',
  move: 'WITHDRAW',
  facts: upcomingFacts,
  decide: (decision, volunteer, _, { facts: { upcoming } }) =>
    givePlacesBack(decision, volunteer, upcoming, 'WITHDREW_FROM_VOLUNTEERING')
      .set({ publicRecognitionSince: null })
      .count('volunteers', volunteer.path, -1),
})

/** Somebody who left registers again, and is verified again. 重新注册 */
export const rejoinVolunteering = transition({
  ...ofVolunteer,
  name: 'rejoinVolunteering',
  move: 'REJOIN',
  decide: (decision, volunteer) => decision.count('volunteers', volunteer.path),
})
