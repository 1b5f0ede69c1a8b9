import type { Volunteer } from './volunteer.model.js'

/**
 * Who may register: adults; from 16 on who lives on their own work; from 14 on with the consent of a legal
 * representative. Younger children are participants of programmes, never volunteers. The band is kept, no date of birth.
 */
export type AgeBand = 'ADULT' | 'SELF_SUPPORTING_16_TO_17' | 'MINOR_14_TO_17' | 'UNDER_14'

/** A legal representative agreed, and the community has it in writing. 监护人同意 */
export interface GuardianConsent {
  guardianPersonId: string
  givenOn: string
}

/** Whether somebody of this age may register at all. */
export const mayRegister = (ageBand: AgeBand): boolean => ageBand !== 'UNDER_14'

/** Registrations without a band are those of adults. */
export const lacksGuardianConsent = ({ ageBand = 'ADULT', guardianConsent = null }: Volunteer): boolean =>
  ageBand === 'MINOR_14_TO_17' && guardianConsent === null
