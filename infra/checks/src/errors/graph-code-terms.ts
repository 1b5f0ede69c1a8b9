import type { GraphErrorCode } from '@onecore/subgraph/graph/graph-errors'

/** What the codes of `extensions.code` mean, in Chinese, for docs/errors.md; the messages themselves are English. */
export const graphCodeTerms: Readonly<Record<GraphErrorCode, string>> = {
  UNAUTHENTICATED: '未登录，或令牌无效。请登录并携带令牌。',
  FORBIDDEN: '当前任职授权不允许此操作。',
  NOT_FOUND: '不存在，或无权查看。',
  BAD_USER_INPUT: '请求格式有误，按提示修改。',
  SERVICE_UNAVAILABLE: '部分系统暂时不可用，请稍后重试。',
}
