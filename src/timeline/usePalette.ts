import { type RefObject, useLayoutEffect, useState } from 'react'
import { TOPICS, type Topic } from '../record/vocabulary'
import type { Palette } from './paint'

/**
 * The colours of the page's tokens as a canvas takes them. A canvas knows no custom properties, and a custom property of
 * `light-dark()` is not resolved when it is read: so it is given to `color` of a probe, and read from there. Read again
 * when the reader changes the theme, here or on the device.
 */
export function usePalette(probe: RefObject<HTMLElement | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useLayoutEffect(() => {
    const element = probe.current
    if (!element) return
    const read = () => setPalette(readPalette(element))
    read()
    const theme = new MutationObserver(read)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', read)
    return () => {
      theme.disconnect()
      for (const query of queries) query.removeEventListener('change', read)
    }
  }, [probe])
  return palette
}

function readPalette(element: HTMLElement): Palette {
  const colourOf = (token: string) => {
    element.style.color = `var(--${token})`
    return getComputedStyle(element).color
  }
  return {
    rule: colourOf('rule'),
    ruleStrong: colourOf('rule-strong'),
    paper: colourOf('paper'),
    here: colourOf('here'),
    lanes: Object.fromEntries(TOPICS.map((topic) => [topic, colourOf(`lane-${topic}`)])) as Record<Topic, string>,
  }
}
