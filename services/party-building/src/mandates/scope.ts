import type { ScopeKind } from '@onecore/access/caller'
import { prefixOf } from '@onecore/kernel/type-id'
import type { Reader } from '@onecore/subgraph/command/reader'
import { communityKind } from '../divisions/community.model.js'
import { findPlace } from '../divisions/place.js'
import { unitKind } from '../units/unit.model.js'
import { bodyReferenceKind } from './body-reference.model.js'

/** What a mandate is for, as far as this service knows it. */
export interface Scope {
  readonly scopeKind: ScopeKind
  readonly communityId: string | null
  /** Ids from the city down to the scope itself. */
  readonly path: string[]
}

const bodyKinds: Readonly<Record<string, ScopeKind>> = { estate: 'ESTATE', org: 'ORGANIZATION', team: 'TEAM' }

/** The place or body with this id; null when nothing of the kind is known here. */
export async function findScope(read: Reader, id: string): Promise<Scope | null> {
  const prefix = prefixOf(id) ?? ''
  if (prefix === 'unit') {
    const unit = await read.find(unitKind, id)
    return unit && { scopeKind: 'UNIT', communityId: unit.communityId, path: unit.path }
  }
  const bodyKind = bodyKinds[prefix]
  if (bodyKind !== undefined) return findBody(read, id, bodyKind)
  const place = await findPlace(read, id)
  return place && { scopeKind: place.level, communityId: place.level === 'COMMUNITY' ? id : null, path: place.path }
}

async function findBody(read: Reader, id: string, scopeKind: ScopeKind): Promise<Scope | null> {
  const body = await read.find(bodyReferenceKind, id)
  if (body === null) return null
  const community = body.communityId === null ? null : await read.find(communityKind, body.communityId)
  return { scopeKind, communityId: body.communityId, path: [...(community?.path ?? []), id] }
}
