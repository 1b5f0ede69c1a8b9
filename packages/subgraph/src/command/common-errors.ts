import type { MessageTable } from '@onecore/kernel/locale'

/** Refusals that every service can give. */
export const commonErrors = {
  INVALID_INPUT: { en: '{reason}', 'zh-CN': '{reason}' },
  VERSION_CONFLICT: {
    en: 'Somebody else changed it: it is now version {currentVersion}. Read it again and repeat.',
    'zh-CN': '数据已被他人修改，当前版本为 {currentVersion}。请重新读取后再试。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used before with another input. Use a new key for a new request.',
    'zh-CN': '该幂等键已用于其他请求，请为新请求使用新的幂等键。',
  },
  WRONG_STATE: {
    en: 'It is in the state {state}; this is possible only in: {needed}.',
    'zh-CN': '当前状态为 {state}，仅在以下状态可执行：{needed}。',
  },
  NOT_YOURS: {
    en: 'You may see it, but this step belongs to somebody else.',
    'zh-CN': '您可以查看，但无权执行此操作。',
  },
} as const satisfies MessageTable<string>

export type CommonErrorCode = keyof typeof commonErrors
