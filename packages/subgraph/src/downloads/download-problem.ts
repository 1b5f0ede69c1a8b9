import { InvalidDownloadLink } from '@onecore/access/download-token'
import { isOutage } from '../server/outage.js'

/** Why there is no file, in the shape of the graph's errors: a client has one way to read them. */
const problems = {
  LINK_NOT_GOOD: { status: 403, message: 'This link is not good. Ask for a new one. 链接无效，请重新获取。' },
  LINK_EXPIRED: { status: 410, message: 'This link has run out. Ask for a new one. 链接已过期，请重新获取。' },
  TOO_MANY_DOWNLOADS: {
    status: 503,
    message: 'Too many downloads at once. Try again soon. 下载人数过多，请稍后重试。',
  },
  SERVICE_UNAVAILABLE: { status: 503, message: 'Not available at the moment. Try again. 服务暂不可用，请稍后重试。' },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something went wrong here. 系统内部错误。' },
} as const
type ProblemCode = keyof typeof problems

/** A file that is refused before any of it was sent. */
export class DownloadProblem extends Error {
  override readonly name = 'DownloadProblem'
  readonly code: ProblemCode

  constructor(code: ProblemCode) {
    super(problems[code].message)
    this.code = code
  }
}

/** What is told of an error: the status, and an answer as the graph gives them. */
export function problemOf(error: unknown) {
  const code = codeOf(error)
  const { status, message } = problems[code]
  return { code, status, body: { errors: [{ message, extensions: { code } }] } }
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof DownloadProblem) return error.code
  if (error instanceof InvalidDownloadLink) return error.reason === 'EXPIRED' ? 'LINK_EXPIRED' : 'LINK_NOT_GOOD'
  return isOutage(error) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR'
}
