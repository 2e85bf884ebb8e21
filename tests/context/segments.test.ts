import { describe, expect, it } from 'vitest'
import { leaderSegments, type Segment, statusSegments } from '../../src/context/segments'
import { calendarDay, type DayNumber } from '../../src/record/day'
import { leader, office, step } from './build'

/** `1998-10-31 → 2013-06-14`, the second day not included. */
function spoken({ fromDay, toDay }: Segment): string {
  return `${spokenDay(fromDay)} → ${spokenDay(toDay)}`
}

function spokenDay(number: number): string {
  if (!Number.isFinite(number)) return '…'
  const { year, month, day } = calendarDay(number as DayNumber)
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

describe('the leaders of a state', () => {
  it('are those of that state', () => {
    const leaders = [leader('Islam Karimov', [office()]), leader('Nursultan Nazarbayev', [office()], 'KZ')]
    expect(leaderSegments(leaders, 'KZ').map(({ leader: { name } }) => name)).toEqual(['Nursultan Nazarbayev'])
  })

  it('stand from their first day to the day after their last, and on where there is none', () => {
    const [karimov, mirziyoyev] = leaderSegments(
      [
        leader('Islam Karimov', [office({ to: '2016-09-02' })]),
        leader('Shavkat Mirziyoyev', [office({ from: '2016-12-14' })]),
      ],
      'UZ',
    )
    expect(karimov && spoken(karimov)).toBe('… → 2016-09-03')
    expect(mirziyoyev && spoken(mirziyoyev)).toBe('2016-12-14 → …')
    expect([karimov?.period, mirziyoyev?.period]).toEqual(['/2016-09-02', '2016-12-14/..'])
  })

  it('leave a gap where nobody led, and none on the day of a change', () => {
    const segments = leaderSegments(
      [
        leader('A', [office({ from: '1990', to: '2016-09-02' })]),
        leader('B', [office({ from: '2016-09-08', to: '2019-03-20' })]),
        leader('C', [office({ from: '2019-03-20' })]),
      ],
      'UZ',
    )
    expect(segments.map(spoken)).toEqual(['1990-01-01 → 2016-09-03', '2016-09-08 → 2019-03-20', '2019-03-20 → …'])
  })

  it('are one segment as acting and then as elected president, with the acting part marked', () => {
    const [segment] = leaderSegments(
      [
        leader('Shavkat Mirziyoyev', [
          office({ as: 'acting', from: '2016-09-08', to: '2016-12-14' }),
          office({ from: '2016-12-14' }),
        ]),
      ],
      'UZ',
    )
    expect(segment && spoken(segment)).toBe('2016-09-08 → …')
    expect(segment?.acting.map(spoken)).toEqual(['2016-09-08 → 2016-12-14'])
  })

  it('may come back after somebody else', () => {
    const leaders = [
      leader('A', [office({ from: '2000', to: '2004' })]),
      leader('B', [office({ from: '2005', to: '2007' })]),
      leader('A', [office({ from: '2008' })]),
    ]
    expect(new Set(leaderSegments(leaders, 'UZ').map(({ key }) => key)).size).toBe(3)
  })
})

describe('the steps of the status', () => {
  const steps = [
    step({ id: 'ties', date: '1992-11-23' }),
    step({ id: 'friendship', date: '1998-10-31' }),
    step({ id: 'alliance', date: '2022-12-22' }),
  ]

  it('last until the next one, the last of them on', () => {
    expect(statusSegments(steps).map(spoken)).toEqual([
      '1992-11-23 → 1998-10-31',
      '1998-10-31 → 2022-12-22',
      '2022-12-22 → …',
    ])
    expect(statusSegments(steps).map(({ period }) => period)).toEqual([
      '1992-11-23/1998-10-31',
      '1998-10-31/2022-12-22',
      '2022-12-22/..',
    ])
  })

  it('grow in strength, and a step alone has all of it', () => {
    expect(statusSegments(steps).map(({ strength }) => strength)).toEqual([0, 0.5, 1])
    expect(statusSegments([step()]).map(({ strength }) => strength)).toEqual([1])
  })
})
