import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'

/** An entry of a code table. Code tables grow, so a consumer must expect codes it does not know. */
export { code } from '@onecore/kernel/code'

/** The name of a public body or place. Allowed only in fields that say whose name it is. */
export const publicName = z.string().min(1).max(200)

/** An instant in UTC, ISO 8601. */
export const instant = z.iso.datetime()

/** A day in Asia/Shanghai, ISO 8601. */
export const day = z.iso.date()

/** Ids of the divisions a place lies in, from the city downwards: above a community, and down to a division itself: how jurisdiction is decided. */
export const divisionPath = z.array(idOf('div')).max(8)
