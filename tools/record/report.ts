import { fileURLToPath } from 'node:url'
import { checkRecord } from './check'
import { formatCounts } from './counts'
import { formatProblem, formatProblems } from './problem'
import { readRecord } from './read'

/** `npm run record:check`: every error, or the counts; with `-- --list` every warning too. Exit code 1 on errors. */
export async function main(args: readonly string[]): Promise<void> {
  const { errors, warnings, counts } = checkRecord(await readRecord(fileURLToPath(new URL('../..', import.meta.url))))
  if (!counts) {
    console.error(formatProblems(errors))
    process.exitCode = 1
    return
  }
  if (args.includes('--list')) for (const warning of warnings) console.log(formatProblem(warning))
  console.log(`The record has no errors.\n${formatCounts(counts)}`)
  if (warnings.length > 0 && !args.includes('--list')) {
    console.log(`To list the ${warnings.length} things still to be found out: npm run record:check -- --list`)
  }
}
