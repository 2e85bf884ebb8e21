import { execFileSync } from 'node:child_process'
import { cpus, platform, totalmem } from 'node:os'
import type { Machine } from './results'

const BYTES_PER_GB = 2 ** 30

/** What a reader needs to place the numbers; nothing that names the machine or its user. */
export function describeMachine(): Machine {
  const cores = cpus()
  return {
    cpu: cores[0]?.model.trim() || 'unknown',
    cores: cores.length,
    memoryGb: Math.round(totalmem() / BYTES_PER_GB),
    system: `${platform()}, Node ${process.versions.node}`,
  }
}

/** As in `d1cdad5`, or `d1cdad5 with changes`; `unknown` outside a repository. */
export function describeCommit(project: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : '')
  } catch {
    return 'unknown'
  }
}
