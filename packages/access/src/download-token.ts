import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose'
import type { Connection } from 'mongoose'
import { z } from 'zod'
import type { Caller, Locale } from './caller.js'
import { type DownloadKey, keyOfLink } from './download-keys.js'
import { callerClaims } from './internal-token-claims.js'

/** How long a link is good: time enough to begin the download, too short to be passed around. */
export const linkMinutes = 5

/** Longest token in characters: proxies and Node.js take request lines of 8 KiB. */
export const longestDownloadToken = 7_000

const algorithm = 'HS256'
/** Says what the token is for, so that none of another kind can pass for it (RFC 8725 §3.11). */
const tokenType = 'onecore-download+jwt'

/** How the file is written: CSV for spreadsheets, JSON for other programs. */
export const downloadFormats = ['csv', 'json'] as const
export type DownloadFormat = (typeof downloadFormats)[number]

/** What a link gives: one list, as the caller who asked for it may see it. */
export interface DownloadGrant {
  readonly caller: Caller
  readonly locale: Locale
  /** Name of the list. */
  readonly list: string
  readonly format: DownloadFormat
  /** What the list was narrowed to, as MongoDB's extended JSON. */
  readonly filter: Readonly<Record<string, unknown>>
  readonly order: { readonly by: string; readonly descending: boolean }
}

/** A grant as it comes back, with the link's own id. */
export interface DownloadLink extends DownloadGrant {
  readonly id: string
}

const claims = callerClaims.extend({
  jti: z.string(),
  list: z.string(),
  format: z.enum(downloadFormats),
  filter: z.record(z.string(), z.unknown()),
  order: z.object({ by: z.string(), descending: z.boolean() }),
})

/** `EXPIRED`: the link was good once. `NOT_GOOD`: it was changed, or is for another service, or never was one. */
export class InvalidDownloadLink extends Error {
  override readonly name = 'InvalidDownloadLink'
  readonly reason: 'EXPIRED' | 'NOT_GOOD'

  constructor(reason: 'EXPIRED' | 'NOT_GOOD', cause?: unknown) {
    super(`download link refused: ${reason}`, { cause })
    this.reason = reason
  }
}

/** The moment until which a link that is made now is good. */
export const linkEnd = (now: Date): Date => new Date((seconds(now) + linkMinutes * 60) * 1000)

/** Signs a link for one service. `key` is the key of the day. */
export function signDownloadLink(
  key: DownloadKey,
  service: string,
  { id, ...grant }: DownloadLink,
  now: Date,
): Promise<string> {
  return new SignJWT({ ...grant })
    .setProtectedHeader({ alg: algorithm, typ: tokenType, kid: key.id })
    .setJti(id)
    .setAudience(service)
    .setIssuedAt(seconds(now))
    .setExpirationTime(seconds(linkEnd(now)))
    .sign(key.secret)
}

/** What a link gives. Throws InvalidDownloadLink; an outage of the database is thrown as it is. */
export async function readDownloadLink(
  connection: Connection,
  service: string,
  token: string,
  now: Date,
): Promise<DownloadLink> {
  const secret = await keyOfLink(connection, keyIdOf(token), now)
  if (secret === null) throw new InvalidDownloadLink('NOT_GOOD')
  try {
    const required = { algorithms: [algorithm], typ: tokenType, audience: service, currentDate: now }
    const { payload } = await jwtVerify(token, secret, required)
    const { jti, exp: _, ...grant } = claims.parse(payload)
    return { id: jti, ...grant }
  } catch (error) {
    throw new InvalidDownloadLink(error instanceof errors.JWTExpired ? 'EXPIRED' : 'NOT_GOOD', error)
  }
}

function keyIdOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? ''
  } catch (error) {
    throw new InvalidDownloadLink('NOT_GOOD', error)
  }
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)
