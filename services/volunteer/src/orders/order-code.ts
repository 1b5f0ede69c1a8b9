import { z } from 'zod'

/** An entry of a code table: categories, risks and skills grow by configuration, so only their form is checked. */
export const orderCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/)

/** A few of them. */
export const orderCodes = z.array(orderCode).max(20)
