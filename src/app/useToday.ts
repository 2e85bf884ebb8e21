import { useEffect, useState } from 'react'
import { type DayNumber, dayNumber } from '../record/day'

/**
 * Today by the reader's calendar; undefined in the first rendering, which is the same on any day. A page left open over
 * midnight follows when it is looked at again.
 */
export function useToday(): DayNumber | undefined {
  const [today, setToday] = useState<DayNumber>()
  useEffect(() => {
    const read = () => {
      const now = new Date()
      setToday(dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }))
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [])
  return today
}
