import { useLayoutEffect, useRef, useState } from 'react'
import { type Picture, paintPicture } from './paint'
import styles from './Timeline.module.css'
import { usePalette } from './usePalette'

/** On paper a dot of ink is finer than one of any screen. */
const PRINT_RATIO = 3

/** The painted part of the picture; what it shows is also in the links and the list, so it says nothing itself. */
export function Canvas({ picture, isPrinting }: { readonly picture: Picture; readonly isPrinting: boolean }) {
  const { widthPx, heightPx } = picture
  const canvas = useRef<HTMLCanvasElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const palette = usePalette(probe, isPrinting)
  const screenRatio = useDevicePixelRatio()
  const ratio = isPrinting ? PRINT_RATIO : screenRatio
  // A canvas that changes its height is made anew, which takes longer than to paint it: it only ever grows, and the plot
  // shows no more of it than there is.
  const [tallestPx, setTallestPx] = useState(heightPx)
  if (heightPx > tallestPx) setTallestPx(heightPx)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !palette) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintPicture(context, picture, palette)
  }, [picture, palette, ratio])

  return (
    <div aria-hidden="true">
      <span ref={probe} hidden />
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={Math.round(widthPx * ratio)}
        height={Math.round(tallestPx * ratio)}
        style={{ width: `${widthPx}px`, height: `${tallestPx}px` }}
      />
    </div>
  )
}

/** Device pixels to a CSS pixel: changes when the page is zoomed or goes to another screen. */
function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(1)
  useLayoutEffect(() => {
    setRatio(devicePixelRatio)
    const query = matchMedia(`(resolution: ${ratio}dppx)`)
    const read = () => setRatio(devicePixelRatio)
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [ratio])
  return ratio
}
