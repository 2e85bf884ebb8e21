import {
  ArrowLeftRight,
  Droplets,
  Factory,
  Globe,
  Handshake,
  HeartPulse,
  Landmark,
  Library,
  type LucideIcon,
  Shield,
  Signpost,
  TrainFront,
  Wheat,
  Zap,
} from 'lucide-react'
import type { Topic } from '../record/vocabulary'

const ICONS: Readonly<Record<Topic, LucideIcon>> = {
  politics: Landmark,
  trade: ArrowLeftRight,
  industry: Factory,
  energy: Zap,
  transport: TrainFront,
  agriculture: Wheat,
  water: Droplets,
  borders: Signpost,
  security: Shield,
  culture: Library,
  health: HeartPulse,
  regions: Handshake,
  multilateral: Globe,
}

/** The sign of a topic in its colour; the topic's name always stands beside it, so it says nothing to a screen reader. */
export function TopicIcon({ topic, sizePx = 14 }: { readonly topic: Topic; readonly sizePx?: number }) {
  const Icon = ICONS[topic]
  return <Icon size={sizePx} strokeWidth={2} color={`var(--lane-${topic})`} aria-hidden focusable={false} />
}
