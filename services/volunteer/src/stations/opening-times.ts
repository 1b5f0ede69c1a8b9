import { type AvailableTime, coversService } from '../volunteers/availability.js'

const minute = 60_000

/** A weekly time at which somebody is at a station, in Beijing time. 开放时间 */
export interface OpeningTime extends AvailableTime {
  /** Outside usual working hours, for those who work then: 错时. */
  isOffHours: boolean
  /** Made up for a demonstration; absent when the station said it. */
  isSynthetic?: boolean
}

/** Whether a station with these times is open at that moment; where it closes it is closed. */
export const isOpenAt = (times: readonly OpeningTime[], at: Date): boolean =>
  coversService(times, at, new Date(at.getTime() + minute))
