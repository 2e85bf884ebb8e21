import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseEdtf } from '../../src/record/edtf'
import { spanOfCluster } from '../../src/timeline/clusterSpan'
import { day } from '../build'
import { pictureOf, someIndex, someView } from './build'

/** From noon to noon. */
const spanBetween = (from: string, to: string) => spanOfCluster({ from: day(from) + 0.5, to: day(to) + 0.5 })

it.each([
  ['2020-09-25', '2020-09-25', '2020-09-25'],
  ['2020-09-25', '2020-09-26', '2020-09-25/2020-09-26'],
  ['2020-08-30', '2020-10-02', '2020-08-30/2020-10-02'],
  ['2020-03-02', '2020-06-20', '2020-03/2020-06'],
  ['2018-03-02', '2019-06-20', '2018-03/2019-06'],
  ['1991-12-20', '2024-08-08', '1991/2024'],
  ['0001-05-01', '9999-12-31', '0001/9999'],
])('from %s to %s is %s', (from, to, span) => {
  expect(spanBetween(from, to)).toBe(span)
})

it('of events that share a day is that day', () => {
  expect(spanOfCluster({ from: day('2020-09-25') + 0.125, to: day('2020-09-25') + 0.875 })).toBe('2020-09-25')
})

it('is a date that can be read, with the days of all its events in it, for any cluster', () => {
  fc.assert(
    fc.property(someIndex(), someView, (index, { windowIn, widthPx }) => {
      for (const cluster of pictureOf(index, { window: windowIn(index), widthPx }).clusters) {
        const { firstDay, lastDay } = parseEdtf(spanOfCluster(cluster))
        expect(firstDay).toBeLessThanOrEqual(cluster.from)
        expect(lastDay + 1).toBeGreaterThan(cluster.to)
      }
    }),
  )
})
