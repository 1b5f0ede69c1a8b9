import { transition } from '@onecore/subgraph/command/command'
import { givePlacesBack, upcomingFacts } from './upcoming-places.js'
import { ofVolunteer, volunteerInput, volunteers } from './volunteer.js'

const movingVolunteer = { ...ofVolunteer, on: volunteers, input: volunteerInput } as const

/** The volunteer takes a break: nothing new is taken up meanwhile; what was taken up is still served. 暂停 */
export const pauseVolunteering = transition({ ...movingVolunteer, name: 'pauseVolunteering', move: 'PAUSE' })

/** The volunteer is back. 恢复 */
export const resumeVolunteering = transition({ ...movingVolunteer, name: 'resumeVolunteering', move: 'RESUME' })

/** The volunteer leaves; hours that were counted stay, and places that wait for them are free again. 退出 */
export const withdrawFromVolunteering = transition({
  ...movingVolunteer,
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
  ...movingVolunteer,
  name: 'rejoinVolunteering',
  move: 'REJOIN',
  decide: (decision, volunteer) => decision.count('volunteers', volunteer.path),
})
