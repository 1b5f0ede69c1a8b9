import { type Logger, pino } from 'pino'

/** Structured logs of one program: JSON lines on standard output, without tokens or personal data. */
export const createLogger = (program: string, level: string): Logger =>
  pino({ name: program, level, redact: ['req.headers.authorization', 'authorization'], base: { program } })
