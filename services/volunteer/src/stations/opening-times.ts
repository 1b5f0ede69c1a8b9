import { coversService } from '../volunteers/availability.js'

/** A weekly time at which a station is open, in Beijing time. 开放时间 */
export interface OpeningTime {
  /** 1 Monday to 7 Sunday. */
  weekday: number
  /** Minutes after midnight. */
  fromMinute: number
  /** Minutes after midnight, at most 1,440: the end of the day. */
  toMinute: number
  /** Outside usual working hours, for those who work then: 错时. */
  isOffHours: boolean
  /** Made up for a demonstration; absent when the station said it. */
  isSynthetic?: boolean
}

/** Whether a station with these times is open at that moment; where it closes it is closed. */
export const isOpenAt = (times: readonly OpeningTime[], at: Date): boolean =>
  coversService(times, at, new Date(at.getTime() + 60_000))
