import { type RefObject, useLayoutEffect, useState } from 'react'
import { TOPICS } from '../record/vocabulary'
import type { Palette } from './paint'

/**
 * The colours of the page's tokens as a canvas takes them; read anew when the theme, the reader's or the system's, changes.
 *
 * @param probe an element of the picture, which has no text: colours are read through it
 * @param isPrinting on paper the tokens differ
 */
export function usePalette(probe: RefObject<HTMLElement | null>, isPrinting: boolean): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: paper has other tokens, and says so by no event
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
  }, [probe, isPrinting])
  return palette
}

function readPalette(element: HTMLElement): Palette {
  const wanted: string[] = []
  const ask = (value: string) => wanted.push(value) - 1
  const token = (name: string) => ask(`var(--${name})`)
  const shades = (name: string) => ({
    strong: token(name),
    rim: ask(`color-mix(in srgb, var(--${name}) 60%, var(--paper))`),
    ground: ask(`color-mix(in srgb, var(--${name}) 12%, var(--paper))`),
  })
  const single = {
    rule: token('rule'),
    ruleStrong: token('rule-strong'),
    paper: token('paper'),
    ink: token('ink'),
    accent: token('accent'),
    here: token('here'),
  }
  const neutral = shades('ink-muted')
  const topics = mapValues(Object.fromEntries(TOPICS.map((topic) => [topic, topic])), (topic) =>
    shades(`lane-${topic}`),
  )

  const colours = coloursOf(element, wanted)
  const told = (at: number) => colours[at] as string
  return {
    ...mapValues(single, told),
    neutral: mapValues(neutral, told),
    topics: mapValues(topics, (three) => mapValues(three, told)) as Palette['topics'],
  }
}

/** All colours at once, each on an element of its own: one by one the page would work out its styles for each. */
function coloursOf(element: HTMLElement, values: readonly string[]): readonly string[] {
  const probes = values.map((value) => {
    const probe = document.createElement('span')
    probe.style.color = value
    // Else every colour that is asked for would be the system's colour of text, mixtures and all.
    probe.style.setProperty('forced-color-adjust', 'none')
    return probe
  })
  element.replaceChildren(...probes)
  const colours = probes.map((probe) => getComputedStyle(probe).color)
  element.replaceChildren()
  return colours
}

function mapValues<Key extends string, From, To>(
  values: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Readonly<Record<Key, To>> {
  return Object.fromEntries(Object.entries<From>(values).map(([key, value]) => [key, change(value)])) as Record<Key, To>
}
