import { z } from 'zod'

/** An entry of a code table, e.g. `HOME_VISIT`. Code tables grow by configuration, so only the form is checked. */
export const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/, { error: 'must be a code such as HOME_VISIT' })
