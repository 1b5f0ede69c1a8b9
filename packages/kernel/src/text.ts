import { z } from 'zod'

// Control characters, unpaired surrogates, and the marks that make text show in another order than it reads.
const unwanted = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const unwantedExceptNewline = /[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u

/** One line that a person wrote: trimmed, NFC, not empty, no control characters, at most `max` characters. */
export const shortText = (max = 200) => text(max, unwanted)

/** Paragraphs that a person wrote: like {@link shortText}, with line breaks (always `\n`). */
export const longText = (max = 4000) => text(max, unwantedExceptNewline)

const text = (max: number, refused: RegExp) =>
  z
    .string()
    .transform((raw) => raw.replaceAll('\r\n', '\n').normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'must not be empty' })
        .refine((line) => characters(line) <= max, { error: `must have at most ${max} characters` })
        .refine((line) => !refused.test(line), { error: 'must not contain control characters' }),
    )

/** Length in characters as people count them in Chinese: a rare character outside the first plane is one, not two. */
const characters = (line: string): number => Array.from(line).length
