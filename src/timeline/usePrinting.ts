import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed: then the picture is drawn for paper, before the browser takes it. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const query = matchMedia('print')
    // The browser goes on to the paper when this returns: a rendering put off would come too late.
    const read = () => flushSync(() => setIsPrinting(query.matches))
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [])
  return isPrinting
}
