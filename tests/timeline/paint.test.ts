import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, TOPICS, type Topic } from '../../src/record/vocabulary'
import { type Palette, type Picture, paintPicture } from '../../src/timeline/paint'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import {
  clusterPxOf,
  columnsOf,
  lanesOf,
  type PictureParts,
  pictureOf,
  positionOf,
  someIndex,
  someLanes,
  someView,
  times,
  windowOf,
} from './build'
import { recordingContext, type Stroke } from './recordingContext'

const shadesOf = (name: string) => ({ strong: name, rim: `${name} rim`, ground: `${name} ground` })

const PALETTE: Palette = {
  rule: 'rule',
  ruleStrong: 'floor',
  paper: 'paper',
  ink: 'ink',
  accent: 'today',
  here: 'here',
  neutral: shadesOf('neutral'),
  topics: Object.fromEntries(TOPICS.map((topic) => [topic, shadesOf(topic)])) as Record<Topic, Palette['neutral']>,
}

interface PaintParts extends PictureParts {
  readonly todayX?: number
  readonly hover?: (layout: Picture['layout']) => Picture['hovered']
}

/** What is put down for these events, in order. */
function painted(index: TimelineIndex, { todayX, hover, ...parts }: PaintParts = {}): readonly Stroke[] {
  const filled = lanesOf(index, parts)
  const layout = pictureOf(index, { ...parts, filled })
  const { context, strokes } = recordingContext()
  const picture: Picture = {
    layout,
    lanes: filled.lanes.map(({ lane }) => lane),
    widthPx: parts.widthPx ?? 900,
    heightPx: filled.heightPx,
    todayX,
    hovered: hover?.(layout),
    topicOf: (at) => TOPICS[index.primaryTopics[at] ?? 0] ?? 'politics',
    countText: (count) => `${count} events`,
  }
  paintPicture(context, picture, PALETTE)
  return strokes
}

const BAR_HEIGHTS_PX = [5, 9]

/** What a stroke is of, told by its colour and shape. */
function partOf({ how, colour, shape, numbers }: Stroke): string {
  if (how === 'clear') return 'clear'
  if (how === 'text') return 'cluster'
  if (colour === 'rule') return 'tick'
  if (colour === 'floor') return 'floor'
  if (colour === 'today') return 'today'
  if (colour === 'here' || colour === 'ink') return 'ring'
  if (how === 'fillRect') return BAR_HEIGHTS_PX.includes(numbers[3] ?? 0) ? 'bar' : 'stem'
  if (shape[0] === 'moveTo') return 'hill'
  return shape[0] === 'roundRect' ? 'cluster' : 'mark'
}

const partsOf = (strokes: readonly Stroke[], part: string) => strokes.filter((stroke) => partOf(stroke) === part)

/** `['a', 'a', 'b']` is `['a', 'b']`. */
function runsOf(strokes: readonly Stroke[]): readonly string[] {
  return strokes.map(partOf).filter((part, at, all) => part !== all[at - 1])
}

describe('the painting', () => {
  const index = columnsOf(
    { date: '1998-10-31', significance: 3, kind: 'document' },
    { date: '2013-06', topics: ['energy', 'water'] },
    { date: '2016/2019', topics: ['energy'] },
    { date: '2020-09-25', kind: 'launch' },
    ...times(30, { date: '2004-01-06' }),
  )
  const firstMark: PaintParts['hover'] = ({ marks }) => marks[0]

  it('goes from the back to the front, each over what came before', () => {
    const strokes = painted(index, { todayX: 800, selected: positionOf(index, '1'), hover: firstMark })
    expect(runsOf(strokes)).toEqual([
      ...['clear', 'tick', 'hill', 'floor', 'today', 'bar', 'stem', 'mark', 'cluster'],
      // Of what is hovered, then the selected event once more with its own.
      ...['ring', 'mark', 'ring'],
    ])
  })

  it('clears the whole picture first', () => {
    expect(painted(index)[0]).toMatchObject({ how: 'clear', numbers: [0, 0, 900, lanesOf(index).heightPx] })
  })

  it('has a line for each tick, the named ones stronger', () => {
    const window = windowOf('1991', '2025')
    const ticks = partsOf(painted(index, { window }), 'tick')
    expect(ticks).toHaveLength(35)
    expect(ticks.filter(({ alpha }) => alpha === 1)).toHaveLength(7)
  })

  it('has a floor and a hill for each lane', () => {
    const strokes = painted(index)
    expect(partsOf(strokes, 'floor')).toHaveLength(3)
    expect(partsOf(strokes, 'hill').map(({ colour }) => colour)).toEqual(['politics', 'energy', 'water'])
  })

  it('has a dashed line for today, where that is in sight', () => {
    const today = partsOf(painted(index, { todayX: 640.4 }), 'today')
    expect(today.length).toBeGreaterThan(10)
    expect(today.every(({ numbers }) => numbers[0] === 640)).toBe(true)
    expect(partsOf(painted(index), 'today')).toEqual([])
  })

  it('has a stem from each label down to the floor', () => {
    const { labels } = pictureOf(index)
    const stems = partsOf(painted(index), 'stem')
    expect(stems).toHaveLength(labels.length)
    for (const [place, { stemX, lane }] of labels.entries()) {
      const [x = 0, y = 0, width, height = 0] = stems[place]?.numbers ?? []
      expect(Math.abs(x + 0.5 - stemX)).toBeLessThanOrEqual(0.5)
      expect(width).toBe(1)
      expect(y + height).toBe(lane.topPx + lane.heightPx - 12)
    }
  })

  it('leaves the context opaque for whoever paints next', () => {
    const { context } = recordingContext()
    const filled = lanesOf(index)
    const picture = { lanes: filled.lanes.map(({ lane }) => lane), widthPx: 900, heightPx: 500, todayX: 5 }
    const words = { hovered: undefined, topicOf: () => 'trade' as const, countText: String }
    paintPicture(context, { ...picture, ...words, layout: pictureOf(index, { filled, selected: 1 }) }, PALETTE)
    expect(context.globalAlpha).toBe(1)
  })

  it('of no events still has the calendar and the floors', () => {
    expect(runsOf(painted(columnsOf()))).toEqual(['clear', 'tick', 'hill', 'floor'])
  })

  it('is in numbers throughout, and no length is negative, for any record, grouping, window and width', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 60 }), someLanes, someView, fc.nat(), (index, lanes, view, chosen) => {
        const selected = index.length === 0 ? undefined : chosen % index.length
        const parts = { ...lanes, window: view.windowIn(index), widthPx: view.widthPx, selected, todayX: -3 }
        for (const { numbers, lengths } of painted(index, { ...parts, hover: ({ clusters }) => clusters[0] })) {
          expect(numbers.every(Number.isFinite)).toBe(true)
          expect(lengths.every((length) => length >= 0)).toBe(true)
        }
      }),
    )
  })
})

describe('a mark is painted', () => {
  const markOf = (index: TimelineIndex, parts?: PaintParts) => partsOf(painted(index, parts), 'mark')

  it.each([
    ['summit', ['arc']],
    ['document', ['rect']],
    ['launch', ['lineTo', 'lineTo', 'lineTo', 'closePath']],
    ['incident', ['lineTo', 'lineTo', 'lineTo', 'lineTo', 'closePath']],
  ] as const)('for a %s in its own shape', (kind, shape) => {
    expect(markOf(columnsOf({ date: '2020-09-25', kind }))[0]?.shape).toEqual(shape)
  })

  it('for every kind', () => {
    const marks = markOf(columnsOf(...KINDS.map((kind, at) => ({ date: String(1991 + at), kind }))))
    expect(marks.filter(({ how }) => how === 'fill')).toHaveLength(KINDS.length)
    expect(marks.every(({ shape }) => shape.length > 0)).toBe(true)
  })

  it('full where its day is known, with a rim of paper', () => {
    expect(markOf(columnsOf({ date: '2020-09-25' })).map(({ how, colour }) => [how, colour])).toEqual([
      ['fill', 'politics'],
      ['stroke', 'paper'],
    ])
  })

  it.each(['2020-09-25~', '2020-09', '2020', '2020-09-25?/2020-10-02'])('hollow for %s', (date) => {
    expect(markOf(columnsOf({ date })).map(({ how, colour }) => [how, colour])).toEqual([
      ['fill', 'paper'],
      ['stroke', 'politics'],
    ])
  })

  it('small and without a rim in a lane where its event is but a guest', () => {
    const index = columnsOf({ date: '2020-09-25', topics: ['water', 'energy'] })
    const [guest, own, ...rim] = markOf(index)
    expect([guest?.colour, own?.colour, rim.length]).toEqual(['energy', 'water', 1])
    const radiusOf = (stroke: Stroke | undefined) => stroke?.lengths[0] ?? 0
    expect(radiusOf(guest)).toBeLessThan(radiusOf(own))
  })

  it('in the colour of its lane’s topic, whatever its event’s first one is', () => {
    const marks = markOf(columnsOf({ date: '2020-09-25', topics: ['water', 'energy'] }), { topics: ['energy'] })
    expect(marks[0]?.colour).toBe('energy')
  })

  it.each(['kind', 'one'] as const)('in the colour of its event’s first topic where lanes stand for %s', (grouping) => {
    const strokes = painted(columnsOf({ date: '2020-09-25', topics: ['water', 'energy'] }), { grouping })
    expect(partsOf(strokes, 'mark')[0]?.colour).toBe('water')
    expect(partsOf(strokes, 'stem')[0]?.colour).toBe('water')
    expect(partsOf(strokes, 'hill')[0]?.colour).toBe('neutral')
  })
})

describe('a cluster is painted', () => {
  const index = columnsOf(...times(30, { date: '2004-01-06', topics: ['energy'] as const }))

  it('as a pill with its count, in the shades of its lane', () => {
    const [rim, ground, text, ...more] = partsOf(painted(index), 'cluster')
    expect([rim?.colour, ground?.colour, text?.colour]).toEqual(['energy rim', 'energy ground', 'energy'])
    expect(text?.text).toBe('30 events')
    expect(rim?.lengths[0]).toBe(clusterPxOf(30))
    expect(more).toEqual([])
  })

  it('in neutral shades where its lane stands for no topic', () => {
    const [rim] = partsOf(painted(index, { grouping: 'one' }), 'cluster')
    expect(rim?.colour).toBe('neutral rim')
  })

  it('with its count in its middle', () => {
    const [rim, , text] = partsOf(painted(index), 'cluster')
    const [x = 0, , width = 0] = rim?.numbers ?? []
    expect(text?.numbers[0]).toBeCloseTo(x + width / 2)
  })
})

describe('a bar is painted', () => {
  const DAYS = windowOf('2020-09-01', '2020-09-10')
  const barOf = (date: string) =>
    partsOf(painted(columnsOf({ date }), { window: DAYS, widthPx: 1_000 }), 'bar').map(({ alpha, numbers }) => ({
      alpha,
      from: Math.round(numbers[0] ?? 0),
      to: Math.round((numbers[0] ?? 0) + (numbers[2] ?? 0)),
      heightPx: numbers[3],
    }))

  it('along the days that it lasted, in one piece where both ends are known', () => {
    expect(barOf('2020-09-03/2020-09-05')).toMatchObject([{ from: 200, to: 500 }])
  })

  it('softer where it covers what is not known and not what lasted', () => {
    const [lasted] = barOf('2020-09-01/2020-09-30')
    const [vague] = barOf('2020-09')
    expect(vague?.alpha).toBeLessThan(lasted?.alpha ?? 0)
    expect(vague?.heightPx).not.toBe(lasted?.heightPx)
  })

  it.each([
    ['2020-09-03~/2020-09-05', [200], []],
    ['2020-09-03/2020-09-05~', [], [500]],
    ['2020-09-03~/2020-09-05?', [200], [500]],
    ['2020-09-03/', [], [300]],
    ['/2020-09-05', [400], []],
  ])('fading towards an end of %s that is about or open', (date, starts, ends) => {
    const [solid, ...fading] = barOf(date)
    const steps = fading.toSorted((a, b) => a.from - b.from)
    const before = steps.filter(({ from }) => from < (solid?.from ?? 0))
    const after = steps.filter(({ from }) => from >= (solid?.to ?? 0))
    expect(before.slice(0, 1).map(({ from }) => from)).toEqual(starts)
    expect(after.slice(-1).map(({ to }) => to)).toEqual(ends)
    const alphas = (some: typeof steps) => some.map(({ alpha }) => alpha)
    expect(alphas(before)).toEqual(alphas(before).toSorted((a, b) => a - b))
    expect(alphas(after)).toEqual(alphas(after).toSorted((a, b) => b - a))
    expect(steps.every(({ alpha }) => alpha < (solid?.alpha ?? 0))).toBe(true)
    expect(new Set(alphas(steps)).size).toBeGreaterThan(5)
  })

  it('fading over more where its end has not come than where it is about then', () => {
    const lengthOf = (date: string) => {
      const [, ...fading] = barOf(date)
      return fading.reduce((sum, { from, to }) => sum + to - from, 0)
    }
    expect(lengthOf('2020-09-03/')).toBeGreaterThan(lengthOf('2020-09-03/2020-09-03~'))
  })

  it('the stronger the more it stands for', () => {
    const many = (howMany: number) => {
      const index = columnsOf(...times(401, { date: '2000/2001' }), ...times(howMany, { date: '2020/2021' }))
      return partsOf(painted(index, { window: windowOf('2019', '2022') }), 'bar')[0]?.alpha ?? 0
    }
    const alphas = [1, 3, 9, 30].map(many)
    expect(alphas).toEqual(alphas.toSorted((a, b) => a - b))
    expect(alphas[2]).toBeGreaterThan(alphas[0] ?? 0)
    expect(Math.max(...alphas)).toBeLessThanOrEqual(1)
  })
})

describe('a ring is painted', () => {
  const index = columnsOf(
    { date: '2013-06-01', topics: ['energy', 'water'] },
    { date: '2020-09-25', topics: ['energy'] },
    ...times(30, { date: '2004-01-06', topics: ['energy'] as const }),
  )
  const ringsOf = (parts: PaintParts) => partsOf(painted(index, parts), 'ring')

  it('around the selected event in every lane of it, in the colour of what is here', () => {
    expect(ringsOf({ selected: positionOf(index, '1') }).map(({ colour }) => colour)).toEqual(['here', 'here'])
  })

  it('around the cluster that the selected event is in', () => {
    const [ring, ...more] = ringsOf({ selected: positionOf(index, '3') })
    expect(ring?.lengths[0]).toBeGreaterThan(clusterPxOf(30))
    expect(more).toEqual([])
  })

  it('around what is under the pointer, in ink', () => {
    expect(ringsOf({ hover: ({ marks }) => marks[0] }).map(({ colour }) => colour)).toEqual(['ink'])
    const [ring] = ringsOf({ hover: ({ clusters }) => clusters[0] })
    expect(ring?.lengths[0]).toBeGreaterThan(clusterPxOf(30))
  })
})
