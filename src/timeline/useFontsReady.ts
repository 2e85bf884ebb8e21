import { useEffect, useState } from 'react'
import { forgetTextWidths } from './measureText'

/** Turns true once the faces are loaded; what was measured before, in a stand-in, is then forgotten. */
export function useFontsReady(faces: readonly string[]): boolean {
  const [areReady, setReady] = useState(false)
  useEffect(() => {
    let isCurrent = true
    // `document.fonts` is missing where there is no layout, as in unit tests.
    const loading = faces.map((face) => document.fonts?.load(face, 'aяқ'))
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
  }, [faces])
  return areReady
}
