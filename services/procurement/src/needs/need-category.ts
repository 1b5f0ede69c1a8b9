import { z } from 'zod'

/** An entry of the code table of matters: it grows by configuration, so only its form is checked. */
export const needCategory = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/)
