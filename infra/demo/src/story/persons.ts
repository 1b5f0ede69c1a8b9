import type { FieldKeys } from '@onecore/access/field-keys'
import { personas } from '@onecore/gateway/demo/personas'
import { nothingSealed, type Person, personKind } from '@onecore/self-governance/persons/person.model'
import { createPersonVault, type PersonVault } from '@onecore/self-governance/persons/person-vault'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { kangsheng } from './divisions.js'
import { childConsentPurpose, type NingxinPerson, ningxin, ningxinPeople } from './ningxin-people.js'
import { isPerson, personaPersonId, volunteerPersonas, volunteerPersonId } from './persona-people.js'
import { socialWorkerCount, socialWorkerPersonId, socialWorkers } from './social-workers.js'
import { foundedAt } from './time.js'
import { teamsOfVolunteers, volunteerCount } from './volunteers.js'

/**
 * The person registry: everybody whom the other services know by an id. All of them are made up: numbered names, and
 * for the personas phone numbers of a range that no operator has (a mobile number begins with 13 to 19).
 */
export const personsChapter = (scale: number, fieldKeys: FieldKeys): Chapter =>
  chapter({
    label: 'persons',
    service: 'self-governance',
    kind: personKind,
    size: personas.length + ningxinPeople.length + scaled(socialWorkerCount, scale) + scaled(volunteerCount, scale),
    *documents() {
      const vault = createPersonVault(fieldKeys)
      yield* personaPersons(vault)
      for (const one of ningxinPeople) yield ningxinPerson(vault, one)
      yield* socialWorkerPersons(vault, scale)
      yield* volunteerPersons(vault, scale)
    },
  })

function* personaPersons(vault: PersonVault): Generator<Person> {
  for (const [index, { key, label }] of personas.entries()) {
    if (!isPerson(key)) continue
    const phone = String(10_000_000_001 + index)
    yield person(vault, personaPersonId(key), `示例${label['zh-CN']}`, phone, kangsheng)
  }
}

/** A child has a guardian in the registry, who has consented to its taking part in programmes. */
function ningxinPerson(vault: PersonVault, { id, name, guardianId }: NingxinPerson): Person {
  const adult = person(vault, id, name, null, ningxin)
  if (guardianId === null) return adult
  const consent = { purpose: childConsentPurpose, givenAt: foundedAt, withdrawnAt: null }
  return { ...adult, guardianPersonId: guardianId, consents: [consent] }
}

function* socialWorkerPersons(vault: PersonVault, scale: number): Generator<Person> {
  let index = 0
  for (const { path } of socialWorkers(scale)) {
    yield person(vault, socialWorkerPersonId(index), `样本社工 ${digits(index)}`, null, place(path))
    index += 1
  }
}

function* volunteerPersons(vault: PersonVault, scale: number): Generator<Person> {
  let index = 0
  for (const { communityId, path } of teamsOfVolunteers(scale)) {
    // The first volunteers are personas, and told above.
    if (index >= volunteerPersonas.length) {
      const home = { id: communityId, path }
      const told = person(vault, volunteerPersonId(index), `样本志愿者 ${digits(index)}`, null, home)
      yield { ...told, hukou: index % 5 === 0 ? 'NON_LOCAL' : 'LOCAL' }
    }
    index += 1
  }
}

const digits = (index: number): string => String(index + 1).padStart(6, '0')

interface Home {
  readonly id: string
  readonly path: readonly string[]
}
/** The registry belongs to communities: somebody who works for a whole banner is entered in the walk's community. */
function place(path: readonly string[]): Home {
  const id = path.at(-1) ?? ''
  return id.startsWith('comm_') ? { id, path } : kangsheng
}

function person(vault: PersonVault, _id: string, name: string, phone: string | null, home: Home): Person {
  return {
    ...stored(_id, foundedAt),
    ...nothingSealed,
    ...vault.seal(_id, phone === null ? { name } : { name, phone }),
    communityId: home.id,
    path: [...home.path],
    estateId: null,
    hukou: 'LOCAL',
    guardianPersonId: null,
    consents: [],
    isErased: false,
  }
}
