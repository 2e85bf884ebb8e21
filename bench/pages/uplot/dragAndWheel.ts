import type uPlot from 'uplot'

/** As in the demo `zoom-wheel` of uPlot: a turn of the wheel shows three quarters of the range. */
const WHEEL_FACTOR = 0.75

/** Drag pans and the wheel zooms at the pointer, along the time axis; written after uPlot's demo `zoom-wheel`. */
export function dragAndWheel(): uPlot.Plugin {
  return { hooks: { ready: [listen] } }
}

function listen(u: uPlot): void {
  const { over } = u
  const rangeOf = () => ({ min: u.scales.x?.min ?? 0, max: u.scales.x?.max ?? 0 })

  over.addEventListener('mousedown', (down) => {
    if (down.button !== 0) return
    const { min, max } = rangeOf()
    const secondsPerPx = (max - min) / over.clientWidth
    const move = ({ clientX }: MouseEvent) => {
      const by = (down.clientX - clientX) * secondsPerPx
      u.setScale('x', { min: min + by, max: max + by })
    }
    document.addEventListener('mousemove', move)
    document.addEventListener('mouseup', () => document.removeEventListener('mousemove', move), { once: true })
  })

  over.addEventListener(
    'wheel',
    (wheel) => {
      wheel.preventDefault()
      const { min, max } = rangeOf()
      const part = (wheel.clientX - over.getBoundingClientRect().left) / over.clientWidth
      const span = (max - min) * (wheel.deltaY < 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR)
      const from = min + (max - min) * part - span * part
      u.setScale('x', { min: from, max: from + span })
    },
    { passive: false },
  )
}
