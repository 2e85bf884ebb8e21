import { describe, expect, it } from 'vitest'
import { floorOf } from '../../src/timeline/lanes'
import { markOfPointed, placeOfPointed, pointedAt } from '../../src/timeline/pointed'
import { panWindow } from '../../src/timeline/viewport'
import { columnsOf, idsOf, pictureOf, positionOf, times, windowOf } from './build'

const RECORD = columnsOf(
  { date: '2013-06-01', topics: ['energy', 'water'] },
  { date: '2020-09-25', topics: ['energy'] },
  ...times(30, { date: '2004-01-06', topics: ['energy'] as const }),
)
const WINDOW = windowOf('2000', '2024')
const layout = pictureOf(RECORD, { window: WINDOW })
const later = pictureOf(RECORD, { window: panWindow(WINDOW, 400) })
const beside = pictureOf(RECORD, { window: windowOf('2022', '2024') })

const [gas] = layout.marks
const [crowd] = layout.clusters
if (!gas || !crowd) throw new Error('the record has a mark and a cluster')

describe('what is at a point', () => {
  it('is the mark that is painted there or near', () => {
    expect(pointedAt(layout, { x: gas.x, y: gas.y })).toEqual({ mark: gas })
    expect(pointedAt(layout, { x: gas.x + 8, y: gas.y + 4 })).toEqual({ mark: gas })
  })

  it('is the cluster that is painted there', () => {
    expect(pointedAt(layout, { x: crowd.x + crowd.widthPx / 2 - 1, y: crowd.y })).toEqual({ cluster: crowd })
  })

  it('is nothing far from both', () => {
    expect(pointedAt(layout, { x: gas.x + 60, y: gas.y })).toBeUndefined()
    expect(pointedAt(layout, { x: gas.x, y: gas.lane.topPx + 2 })).toBeUndefined()
  })
})

describe('what was pointed at', () => {
  const [label] = layout.labels.filter(({ at }) => at === positionOf(RECORD, '1'))
  if (!label) throw new Error('the event has a label')

  it('is found again where it stands after the window has moved', () => {
    const mark = markOfPointed(later, { mark: gas })
    expect(mark).toMatchObject({ at: gas.at, lane: { key: 'energy' } })
    expect(mark?.x).toBeLessThan(gas.x)
    expect(markOfPointed(later, { cluster: crowd })).toMatchObject({ count: 30, from: crowd.from })
    expect(markOfPointed(later, { label })).toMatchObject({ at: label.at })
  })

  it('is nothing where it has gone out of sight', () => {
    expect(markOfPointed(beside, { mark: gas })).toBeUndefined()
    expect(markOfPointed(beside, { cluster: crowd })).toBeUndefined()
  })

  it('has its words over its mark or cluster, or over its label', () => {
    expect(placeOfPointed(layout, { mark: gas })).toEqual({ x: gas.x, y: floorOf(gas.lane) })
    expect(placeOfPointed(layout, { cluster: crowd })).toEqual({ x: crowd.x, y: floorOf(crowd.lane) })
    expect(placeOfPointed(layout, { label })).toEqual({ x: label.stemX, y: label.y })
    expect(idsOf(RECORD, [label])).toEqual(['1'])
  })

  it('has them along with it while the window moves', () => {
    expect(placeOfPointed(later, { label }).x).toBeLessThan(label.stemX)
    expect(placeOfPointed(later, { mark: gas }).x).toBeLessThan(gas.x)
  })
})
