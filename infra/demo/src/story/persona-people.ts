import type { PersonaKey } from '@onecore/gateway/demo/personas'
import { stableId } from '@onecore/kernel/type-id'

/** The stranger is nobody the city knows, and a department's system is no person. */
export const isPerson = (key: PersonaKey): boolean => key !== 'department-system' && key !== 'stranger'

/** The person behind a persona. */
export const personaPersonId = (key: PersonaKey): string => stableId('person', `ordos/persona/${key}`)

/** Volunteers are numbered; the first three are personas. */
export const volunteerPersonas = ['volunteer', 'second-volunteer', 'team-leader'] as const satisfies PersonaKey[]

/** The person behind the `index`-th volunteer. */
export function volunteerPersonId(index: number): string {
  const persona = volunteerPersonas[index]
  return persona === undefined ? stableId('person', `ordos/volunteer/${index}`) : personaPersonId(persona)
}
