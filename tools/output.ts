import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes files into a folder, making the folders that they need. For the thousands of small files of a build: as assets of
 * the bundle each would be a line of Vite's report.
 */
export async function writeOutput(
  folder: string,
  files: Iterable<readonly [address: string, text: string]>,
): Promise<void> {
  await Promise.all(
    [...files].map(async ([address, text]) => {
      const file = join(folder, address)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }),
  )
}
