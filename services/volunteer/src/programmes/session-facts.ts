import type { Inquiry } from '@onecore/subgraph/command/command'
import type { VolunteerProgrammeState } from './programme.lifecycle.js'
import { volunteerProgrammeKind } from './programme.model.js'
import type { ProgrammeSession } from './session.model.js'

/** What the guards of a session ask about the world. */
export interface ProgrammeSessionFacts {
  readonly now: Date
  /** Where the session's programme stands; null when nobody has to know. */
  readonly programmeState: VolunteerProgrammeState | null
}

/** For moves that do not ask about the programme. */
export const withoutProgramme = (now: Date): ProgrammeSessionFacts => ({ now, programmeState: null })

export async function sessionFacts(
  { programmeId }: ProgrammeSession,
  { read, now }: Inquiry,
): Promise<ProgrammeSessionFacts> {
  return { now, programmeState: (await read.get(volunteerProgrammeKind, programmeId)).status }
}
