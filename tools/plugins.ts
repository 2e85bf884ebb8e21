import type { PluginOption } from 'vite'
import { messagesPlugin } from './messages/plugin'
import { pagesPlugin } from './pages/plugin'
import { recordPlugin } from './record/plugin'
import { recordSource } from './record/state'

/** Our own part of the build of a project: its messages, its record, its pages. */
export function timelinePlugins(project: string): PluginOption[] {
  const record = recordSource(project)
  return [messagesPlugin(), recordPlugin(record), pagesPlugin(record)]
}
