/** A canvas that keeps what is painted on it instead of showing it. */

export interface Stroke {
  readonly how: 'clear' | 'fillRect' | 'fill' | 'stroke' | 'text'
  readonly colour: string
  readonly alpha: number
  /** The steps of its path. */
  readonly shape: readonly string[]
  /** Every number that it was made of. */
  readonly numbers: readonly number[]
  /** Widths, heights and radii among them. */
  readonly lengths: readonly number[]
  /** What is written. */
  readonly text?: string
}

/** The context, and the strokes in the order in which they are put down. What the picture does not use is missing. */
export function recordingContext(): {
  readonly context: CanvasRenderingContext2D
  readonly strokes: readonly Stroke[]
} {
  const strokes: Stroke[] = []
  let path: { shape: string[]; numbers: number[]; lengths: number[] } = { shape: [], numbers: [], lengths: [] }

  /** @param lengths how many of the last numbers are no places */
  const step = (name: string, lengths = 0) => {
    return (...numbers: number[]) => {
      path.shape.push(name)
      path.numbers.push(...numbers)
      path.lengths.push(...numbers.slice(numbers.length - lengths))
    }
  }
  const put = (how: Stroke['how'], colour: string, what: Pick<Stroke, 'shape' | 'numbers' | 'lengths' | 'text'>) => {
    strokes.push({
      how,
      colour,
      alpha: context.globalAlpha,
      shape: [...what.shape],
      numbers: [...what.numbers],
      lengths: [...what.lengths],
      ...(what.text !== undefined && { text: what.text }),
    })
  }
  const box = (numbers: number[]) => ({ shape: ['rect'], numbers, lengths: numbers.slice(2) })

  const context = {
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    font: '',
    setTransform: () => undefined,
    textAlign: '',
    textBaseline: '',
    fillText: (text: string, ...numbers: number[]) =>
      put('text', context.fillStyle, { shape: [], numbers, lengths: [], text }),
    measureText: (text: string) => ({ width: text.length * 7 }),
    beginPath: () => {
      path = { shape: [], numbers: [], lengths: [] }
    },
    moveTo: step('moveTo'),
    lineTo: step('lineTo'),
    closePath: step('closePath'),
    rect: step('rect', 2),
    roundRect: step('roundRect', 3),
    arc: (x: number, y: number, radius: number, ...angles: number[]) => {
      step('arc', 1)(...angles, x, y, radius)
    },
    clearRect: (...numbers: number[]) => put('clear', '', box(numbers)),
    fillRect: (...numbers: number[]) => put('fillRect', context.fillStyle, box(numbers)),
    fill: () => put('fill', context.fillStyle, path),
    stroke: () => put('stroke', context.strokeStyle, path),
  }
  return { context: context as unknown as CanvasRenderingContext2D, strokes }
}
