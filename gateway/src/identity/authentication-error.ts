import { HeaderMap } from '@apollo/server'
import { type Locale, type MessageTable, renderMessage } from '@onecore/kernel/locale'
import { GraphQLError } from 'graphql'

/** Why a token was turned down. Stable: clients may branch on it, and operators find it in the log. */
export type TokenFault =
  | 'NOT_A_BEARER_TOKEN'
  | 'TOKEN_MALFORMED'
  | 'UNKNOWN_ISSUER'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE_INVALID'
  | 'WRONG_AUDIENCE'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_NOT_YET_VALID'
  | 'CLAIM_INVALID'

const messages: MessageTable<TokenFault> = {
  NOT_A_BEARER_TOKEN: {
    'zh-CN': '授权请求头须为“Bearer 令牌”。',
    en: 'The authorization header must be "Bearer" and a token.',
  },
  TOKEN_MALFORMED: { 'zh-CN': '令牌格式不正确。', en: 'The token is not a well-formed JWT.' },
  UNKNOWN_ISSUER: { 'zh-CN': '令牌的签发方不受信任。', en: 'The token comes from an issuer that is not trusted here.' },
  ALGORITHM_NOT_ALLOWED: {
    'zh-CN': '令牌的签名算法不被允许。',
    en: 'The token is signed with an algorithm not allowed.',
  },
  UNKNOWN_KEY: { 'zh-CN': '签发方没有此令牌所用的密钥。', en: 'The issuer has no key of the kind the token names.' },
  SIGNATURE_INVALID: { 'zh-CN': '令牌的签名无效。', en: 'The token’s signature is not valid.' },
  WRONG_AUDIENCE: { 'zh-CN': '令牌不是签发给本系统的。', en: 'The token was issued for another audience.' },
  TOKEN_EXPIRED: { 'zh-CN': '令牌已过期，请重新登录。', en: 'The token has expired; sign in again.' },
  TOKEN_NOT_YET_VALID: { 'zh-CN': '令牌尚未生效。', en: 'The token is not valid yet.' },
  CLAIM_INVALID: { 'zh-CN': '令牌缺少必需的声明。', en: 'The token lacks a claim it must have.' },
}

/** A token was sent and is not good: HTTP 401 with `UNAUTHENTICATED` and the reason, never silently anonymous. */
export class AuthenticationError extends Error {
  readonly fault: TokenFault

  constructor(fault: TokenFault) {
    super(fault)
    this.fault = fault
  }

  toGraphQLError(locale: Locale): GraphQLError {
    const headers = new HeaderMap()
    headers.set('www-authenticate', 'Bearer error="invalid_token"')
    return new GraphQLError(renderMessage(messages, this.fault, locale), {
      extensions: { code: 'UNAUTHENTICATED', reason: this.fault, http: { status: 401, headers } },
    })
  }
}
