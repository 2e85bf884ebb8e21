import { useLayoutEffect, useRef, useState } from 'react'

/** Width of an element's content in CSS pixels, 0 until it is known; and the reference to hang on it. */
export function useElementWidth<T extends Element>(): [React.RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [widthPx, setWidthPx] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    setWidthPx(element.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => entry && setWidthPx(entry.contentRect.width))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, widthPx]
}
