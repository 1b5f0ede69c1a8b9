import { demoPeople } from '@onecore/local/walk/people'
import { findPlace } from '@onecore/local/walk/place'
import { volunteerOrder } from '@onecore/local/walk/targets/volunteer-order'
import { walk } from '@onecore/local/walk/walk'

/** Lets one case go all the way, with its order, its team and its volunteer. Returns its id. */
export async function walkedCase(url: string): Promise<string> {
  const people = demoPeople(url)
  return walk(people, await findPlace(people), volunteerOrder, () => undefined)
}
