import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, TOPICS, type Topic } from '../../src/record/vocabulary'
import { measureDensity } from '../../src/timeline/density'
import { placeLabels } from '../../src/timeline/labels'
import { floorOf, layOutLanes } from '../../src/timeline/lanes'
import { placeMarks } from '../../src/timeline/marks'
import { type Palette, type Picture, paintPicture } from '../../src/timeline/paint'
import { placeTicks } from '../../src/timeline/ticks'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf, type Window } from '../../src/timeline/viewport'
import { allOf, columnsOf, someEvents, someWindow, windowOf } from './build'
import { recordingContext, type Stroke } from './recordingContext'

const PALETTE: Palette = {
  rule: 'rule',
  ruleStrong: 'floor',
  paper: 'paper',
  here: 'here',
  lanes: Object.fromEntries(TOPICS.map((topic) => [topic, topic])) as Record<Topic, string>,
}

/** All that the picture of these events has, put together as the view does. */
function pictureOf(
  index: TimelineIndex,
  {
    topics = [],
    window = windowOf('1991', '2025'),
    widthPx = 900,
    selected,
    hovered,
  }: {
    topics?: readonly Topic[]
    window?: Window
    widthPx?: number
    selected?: number
    hovered?: number
  } = {},
): Picture {
  const shown = allOf(index)
  const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
  const scale = scaleOf({ window, widthPx })
  const labels = placeLabels({ index, shown, lanes, scale, window, widthPx, selected, widthOf: () => 100 })
  return {
    widthPx,
    heightPx: lanes.reduce((height, lane) => height + lane.heightPx, 0),
    ticks: placeTicks({ window, scale }),
    lanes,
    densities: measureDensity({ index, shown, lanes, scale, widthPx }),
    marks: placeMarks({ index, shown, lanes, scale, window }),
    stems: labels.map(({ stemX, y, lane }) => ({ x: stemX, fromY: y, toY: floorOf(lane), topic: lane.topic })),
    selected,
    hovered,
  }
}

function painted(picture: Picture): readonly Stroke[] {
  const { context, strokes } = recordingContext()
  paintPicture(context, picture, PALETTE)
  return strokes
}

/** What a stroke is of, told by its colour and shape. */
function partOf({ how, colour, alpha, shape }: Stroke): string {
  if (how === 'clear') return 'clear'
  if (colour === 'rule') return 'tick'
  if (colour === 'floor') return 'floor'
  if (how === 'stroke') return colour === 'paper' ? 'mark' : 'ring'
  if (shape.length === 1 && shape[0] === 'rect' && how === 'fillRect') return 'stem'
  return alpha === 0.16 ? 'hill' : 'mark'
}

/** `['a', 'a', 'b']` is `['a', 'b']`. */
function runsOf(parts: readonly string[]): string[] {
  return parts.filter((part, at) => part !== parts[at - 1])
}

describe('the painting', () => {
  const index = columnsOf(
    { date: '1998-10-31', significance: 3, kind: 'document' },
    { date: '2013-06', topics: ['energy', 'water'] },
    { date: '2017/2019', topics: ['energy'] },
    { date: '2020-09-25', kind: 'launch' },
  )

  it('goes from the back to the front: ticks, floors, hills, stems, marks, rings', () => {
    const strokes = painted(pictureOf(index, { topics: ['politics', 'energy'], selected: 0, hovered: 3 }))
    expect(runsOf(strokes.map(partOf))).toEqual(['clear', 'tick', 'floor', 'hill', 'stem', 'mark', 'ring'])
  })

  it('clears the whole picture first', () => {
    const picture = pictureOf(index)
    expect(painted(picture)[0]).toMatchObject({ how: 'clear', numbers: [0, 0, 900, picture.heightPx] })
  })

  it('has a line for each tick, the named ones stronger', () => {
    const ticks = painted(pictureOf(index)).filter((stroke) => partOf(stroke) === 'tick')
    expect(ticks).toHaveLength(35)
    expect(ticks.filter(({ alpha }) => alpha === 1)).toHaveLength(7)
  })

  it('has a mark for each event and lane in the colour of the lane', () => {
    const fills = painted(pictureOf(index)).filter((stroke) => partOf(stroke) === 'mark' && stroke.how === 'fill')
    expect(fills.map(({ colour }) => colour).sort()).toEqual(['energy', 'energy', 'politics', 'politics', 'water'])
  })

  it('rings the selected event in every lane of it in the colour of what is here, the hovered one in its lane’s', () => {
    const rings = painted(pictureOf(index, { selected: 1, hovered: 3 })).filter((stroke) => partOf(stroke) === 'ring')
    expect(rings.map(({ colour }) => colour)).toEqual(['here', 'here', 'politics'])
  })

  it('rings once what is selected and hovered', () => {
    const rings = painted(pictureOf(index, { selected: 0, hovered: 0 })).filter((stroke) => partOf(stroke) === 'ring')
    expect(rings.map(({ colour }) => colour)).toEqual(['here'])
  })

  it('draws a span as a bar along its days, and as a point where that is no longer than a point', () => {
    const markOf = (date: string) => {
      const picture = pictureOf(columnsOf({ date }), { window: windowOf('2011', '2020'), topics: ['politics'] })
      return painted(picture).find((stroke) => partOf(stroke) === 'mark')
    }
    const bar = markOf('2012/2016')
    expect(bar?.shape).toEqual(['roundRect'])
    expect(bar?.numbers[0]).toBeCloseTo(90, 0)
    expect(bar?.numbers[2]).toBeCloseTo(450, 0)
    expect(markOf('2012-03-01/2012-03-03')?.shape).toEqual(['arc'])
  })

  it('draws what is known to the month or year softer than what lasted so long', () => {
    const alphaOf = (date: string) => {
      const strokes = painted(
        pictureOf(columnsOf({ date }), { window: windowOf('2012', '2020'), topics: ['politics'] }),
      )
      return strokes.filter((stroke) => partOf(stroke) === 'mark').map(({ alpha }) => alpha)[0] ?? 0
    }
    expect(alphaOf('2013')).toBeLessThan(alphaOf('2013/2013'))
    expect(alphaOf('2013-06')).toBeLessThan(alphaOf('2013-06-15'))
  })

  it('leaves the context opaque for whoever paints next', () => {
    const { context } = recordingContext()
    paintPicture(context, pictureOf(index, { selected: 1 }), PALETTE)
    expect(context.globalAlpha).toBe(1)
  })

  it.each([
    ['summit', ['arc']],
    ['document', ['rect']],
    ['launch', ['lineTo', 'lineTo', 'lineTo', 'closePath']],
    ['incident', ['lineTo', 'lineTo', 'lineTo', 'lineTo', 'closePath']],
  ] as const)('gives a %s its own shape', (kind, shape) => {
    const strokes = painted(pictureOf(columnsOf({ date: '2020-09-25', kind }), { topics: ['politics'] }))
    expect(strokes.find((stroke) => partOf(stroke) === 'mark')?.shape).toEqual(shape)
  })

  it('has a shape for every kind', () => {
    const kinds = columnsOf(...KINDS.map((kind) => ({ date: '2020-09-25', kind })))
    const marks = painted(pictureOf(kinds, { topics: ['politics'] })).filter((stroke) => partOf(stroke) === 'mark')
    expect(marks.every(({ shape }) => shape.length > 0)).toBe(true)
    expect(marks.filter(({ how }) => how === 'fill')).toHaveLength(KINDS.length)
  })

  it('of no events still has the calendar and the floors', () => {
    const strokes = painted(pictureOf(columnsOf()))
    expect(runsOf(strokes.map(partOf))).toEqual(['clear', 'tick', 'floor', 'hill'])
  })

  it('is in numbers throughout, and no length is negative, for any events, window and width', () => {
    fc.assert(
      fc.property(
        someEvents(),
        someWindow,
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000 })),
        fc.nat(),
        (events, window, widthPx, chosen) => {
          const any = indexEvents(events)
          const selected = chosen % Math.max(any.length, 1)
          for (const { numbers, lengths } of painted(pictureOf(any, { window, widthPx, selected, hovered: 0 }))) {
            expect(numbers.every(Number.isFinite)).toBe(true)
            expect(lengths.every((length) => length >= 0)).toBe(true)
          }
        },
      ),
    )
  })
})
