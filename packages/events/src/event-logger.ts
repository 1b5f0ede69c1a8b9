import type { Logger } from 'pino'

/** The part of pino that events need. */
export type EventLogger = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
