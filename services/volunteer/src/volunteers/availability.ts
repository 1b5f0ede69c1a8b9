/** A weekly time in which a volunteer is usually free, in Beijing time. 可服务时间 */
export interface AvailableTime {
  /** 1 Monday to 7 Sunday. */
  weekday: number
  /** Minutes after midnight. */
  fromMinute: number
  /** Minutes after midnight, at most 1,440: the end of the day. */
  toMinute: number
}

const beijing = 8 * 3_600_000
const minute = 60_000
const dayLength = 1_440

/** Whether the times cover this planned service from its beginning to its end, past midnight too. */
export function coversService(times: readonly AvailableTime[], startsAt: Date, endsAt: Date): boolean {
  let position = minutesOf(startsAt)
  const end = minutesOf(endsAt)
  while (position < end) {
    const [weekday, start] = [weekdayOf(position), position % dayLength]
    const covering = times.filter(
      (time) => time.weekday === weekday && time.fromMinute <= start && start < time.toMinute,
    )
    if (covering.length === 0) return false
    position += Math.max(...covering.map(({ toMinute }) => toMinute)) - start
  }
  return true
}

/** Full minutes since the epoch's midnight in Beijing. */
const minutesOf = (instant: Date): number => Math.floor((instant.getTime() + beijing) / minute)

/** 1970-01-01 was a Thursday. */
const weekdayOf = (minutes: number): number => ((Math.floor(minutes / dayLength) + 3) % 7) + 1
