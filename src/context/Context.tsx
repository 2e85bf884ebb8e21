import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, lazy, Suspense } from 'react'
import { useWords } from '../language/LanguageContext'
import { contextQuery } from '../load/record'
import type { ContextBands as Bands } from './ContextBands'
import type { ContextPart } from './parts'

const ContextBands = lazy(() => import('./ContextBands').then(({ ContextBands }) => ({ default: ContextBands })))

/** Heights of the bands, kept free while they are under way, so that the lanes do not jump when they come. */
const HEIGHTS_PX: Readonly<Record<ContextPart, number>> = { leaders: 48, status: 24, trade: 64 }

/** The bands above the lanes, which are fetched, code and data, where a reader has them shown; none where that fails. */
export function Context(props: Omit<ComponentProps<typeof Bands>, 'context'>) {
  const { language } = useWords()
  const { shown, widthPx } = props
  const isWanted = shown.length > 0 && widthPx > 0
  const { data, isError } = useQuery({ ...contextQuery(language), enabled: isWanted })
  if (!isWanted || isError) return null
  const place = <div style={{ height: `${shown.reduce((height, part) => height + HEIGHTS_PX[part], 0)}px` }} />
  return <Suspense fallback={place}>{data ? <ContextBands {...props} context={data} /> : place}</Suspense>
}
