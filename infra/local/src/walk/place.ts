import { see, WalkError } from './act.js'
import type { People } from './people.js'

/** Where the walk takes place: what the people in it are responsible for tells it. */
export interface Place {
  readonly communityId: string
  readonly teamId: string
  /** The neighbour who needs help. */
  readonly neighbourId: string
}

interface My {
  readonly personId: string | null
  readonly mandates: readonly { readonly role: string; readonly scopeId: string }[]
}

/** @throws WalkError when somebody lacks the mandate that their part needs. */
export async function findPlace(people: People): Promise<Place> {
  const { personId } = await my(people, 'served-neighbour')
  if (personId === null) throw new WalkError('the sign-in of served-neighbour is linked to nobody')
  return {
    communityId: await scopeOf(people, 'community-secretary', 'COMMUNITY_SECRETARY'),
    teamId: await scopeOf(people, 'team-leader', 'TEAM_LEADER'),
    neighbourId: personId,
  }
}

const my = async (people: People, persona: Parameters<People>[0]): Promise<My> =>
  (await see<{ my: My }>(people(persona), '{ my { personId mandates { role scopeId } } }')).my

async function scopeOf(people: People, persona: Parameters<People>[0], role: string): Promise<string> {
  const { mandates } = await my(people, persona)
  const scopeId = mandates.find((mandate) => mandate.role === role)?.scopeId
  if (scopeId === undefined) throw new WalkError(`${persona} holds no mandate as ${role}`)
  return scopeId
}
