import {
  CalendarDays,
  FileSignature,
  Flag,
  type LucideIcon,
  Megaphone,
  MessagesSquare,
  Phone,
  Presentation,
  Repeat,
  TriangleAlert,
} from 'lucide-react'
import type { Kind } from '../record/vocabulary'

const ICONS: Readonly<Record<Kind, LucideIcon>> = {
  summit: CalendarDays,
  call: Phone,
  talks: MessagesSquare,
  forum: Presentation,
  document: FileSignature,
  launch: Flag,
  exchange: Repeat,
  incident: TriangleAlert,
  statement: Megaphone,
}

/** The sign of a kind of event; its name always stands beside it, so it says nothing to a screen reader. */
export function KindIcon({ kind, sizePx = 14 }: { readonly kind: Kind; readonly sizePx?: number }) {
  const Icon = ICONS[kind]
  return <Icon size={sizePx} strokeWidth={2} color="var(--ink-muted)" aria-hidden focusable={false} />
}
