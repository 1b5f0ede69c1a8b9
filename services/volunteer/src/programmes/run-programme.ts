import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerProgrammes } from './programme.js'
import { programmeSessionLifecycle } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'
import { upcomingOf } from './session.queries.js'
import { withoutProgramme } from './session-facts.js'

const ofProgramme = {
  payload: 'programme',
  on: volunteerProgrammes,
  target: ({ programmeId }: { programmeId: string }) => programmeId,
} as const

/** The programme begins: its sessions can be opened for sign-up. 启动 */
export const startVolunteerProgramme = transition({
  ...ofProgramme,
  name: 'startVolunteerProgramme',
  move: 'START',
  input: z.object({ programmeId: idOf('vprog') }),
  decide: (decision, { path }) => decision.count('programmes.running', path),
})

/** The programme is over, with every session held or cancelled. 结束 */
export const endVolunteerProgramme = transition({
  ...ofProgramme,
  name: 'endVolunteerProgramme',
  move: 'END',
  input: z.object({ programmeId: idOf('vprog') }),
  decide: (decision, { path }) => decision.count('programmes.running', path, -1),
})

/** The community calls the programme off, and with it every session that is still to come. 取消 */
export const cancelVolunteerProgramme = transition({
  ...ofProgramme,
  name: 'cancelVolunteerProgramme',
  move: 'CANCEL',
  input: z.object({ programmeId: idOf('vprog'), reason: longText(500) }),
  facts: async ({ _id }, _, { read }) => ({
    upcoming: await read.list(programmeSessionKind, upcomingOf(_id)),
  }),
  decide: (decision, programme, { reason }, { facts: { upcoming }, now }) => {
    for (const session of upcoming) {
      decision.change(programmeSessionKind, session, (cancelled) =>
        cancelled.move(programmeSessionLifecycle, 'CANCEL', withoutProgramme(now)).set({ reason }),
      )
    }
    if (programme.status === 'RUNNING') decision.count('programmes.running', programme.path, -1)
    return decision.set({ reason })
  },
})
