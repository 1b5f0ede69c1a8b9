import type { ProgrammeSession } from './session.model.js'

/** Where one volunteer stands within a session. */
export type HelperState = 'COMING' | 'SERVED' | 'NO_SHOW'

/** A volunteer of the programme's team who helps at a session, of their own will (Regulations art. 25). 志愿者 */
export interface Helper {
  volunteerId: string
  personId: string
  status: HelperState
  takenAt: Date
}

export const freeHelperPlaces = ({ helpers, helperPlaces }: Pick<ProgrammeSession, 'helpers' | 'helperPlaces'>) =>
  helperPlaces - helpers.length

export const isHelper = ({ helpers }: Pick<ProgrammeSession, 'helpers'>, personId: string | null): boolean =>
  personId !== null && helpers.some((one) => one.personId === personId)
