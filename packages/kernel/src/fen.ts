import { z } from 'zod'
import type { Locale } from './locale.js'

/** An amount of money in fen (分, 1/100 yuan): a safe integer, so at most about 90 trillion yuan. Negative is owed. */
export type Fen = number

/** Checks an amount. Throws RangeError for a fraction of a fen, or what lies beyond the safe integers. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in fen: ${amount}`)
  return amount === 0 ? 0 : amount // no negative zero
}

export const addFen = (...amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => fen(sum + fen(amount)), 0)

export const subtractFen = (from: Fen, amount: Fen): Fen => fen(fen(from) - fen(amount))

/**
 * `amount × numerator / denominator`, computed exactly, then rounded towards zero to a whole fen. What rounding
 * leaves over belongs to nobody yet: who shares an amount out gives the rest to the last share by subtraction.
 */
export function share(amount: Fen, numerator: number, denominator: number): Fen {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`not a fraction: ${numerator}/${denominator}`)
  }
  return fen(Number((BigInt(fen(amount)) * BigInt(numerator)) / BigInt(denominator)))
}

/** Input schema of an amount that is paid, granted or budgeted: zero or more. */
export const fenAmount = z.int({ error: 'must be an amount in fen' }).min(0, { error: 'must not be negative' })

/** For people: `1,234.50元` or `CNY 1,234.50`. */
export function formatFen(amount: Fen, locale: Locale): string {
  const digits = Math.abs(fen(amount)).toString().padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  const figure = `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
  return locale === 'zh-CN' ? `${figure}元` : `CNY ${figure}`
}
