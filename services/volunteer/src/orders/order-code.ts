import { code } from '@onecore/kernel/code'
import { z } from 'zod'

/** An order's category, risk or skill. */
export const orderCode = code

/** A few of them. */
export const orderCodes = z.array(orderCode).max(20)
