import { Schema } from 'mongoose'
import type { Qualification } from './qualification.js'

/** How a qualification is stored inside its volunteer. */
export const qualificationSchema = new Schema<Qualification>(
  {
    code: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
)
