import { useLayoutEffect, useRef, useState } from 'react'
import { type Picture, paintPicture } from './paint'
import styles from './Timeline.module.css'
import { usePalette } from './usePalette'

/** The painted part of the picture; what it shows is also in the labels and the list, so it says nothing itself. */
export function Canvas(picture: Picture) {
  const { widthPx, heightPx } = picture
  const canvas = useRef<HTMLCanvasElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const palette = usePalette(probe)
  const ratio = useDevicePixelRatio()

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !palette) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintPicture(context, picture, palette)
  })

  return (
    <div aria-hidden="true">
      <span ref={probe} hidden />
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={Math.round(widthPx * ratio)}
        height={Math.round(heightPx * ratio)}
        style={{ width: `${widthPx}px`, height: `${heightPx}px` }}
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
