import { useEffect, useState } from 'react'
import { forgetTextWidths } from './measureText'

/** A letter of each part that the faces come in: Latin, Cyrillic, and what Kazakh adds to it. */
const LETTERS = 'aяқ'

/** True once the faces are loaded; what was measured before, in a stand-in, is then forgotten. */
export function useFontsReady(faces: readonly string[]): boolean {
  const [areReady, setReady] = useState(() => areLoaded(faces))
  useEffect(() => {
    if (areReady) return
    let isCurrent = true
    // `document.fonts` is missing where there is no layout, as in unit tests.
    const loading = faces.map((face) => document.fonts?.load(face, LETTERS))
    Promise.all(loading).then(
      () => {
        if (!isCurrent) return
        forgetTextWidths()
        setReady(true)
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [faces, areReady])
  return areReady
}

function areLoaded(faces: readonly string[]): boolean {
  if (typeof document === 'undefined' || document.fonts === undefined) return false
  return faces.every((face) => document.fonts.check(face, LETTERS))
}
