import { expect, it } from 'vitest'

// A module in old JavaScript, without types of its own.
const { nodeProblem } = await import(/* @vite-ignore */ new URL('../../tools/node-version.mjs', import.meta.url).href)

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

it.each(['18.20.4', '20.18.9', '21.7.0', '22.11.0'])(
  'Node %s is refused with a sentence that says what to do',
  (version) => {
    expect(nodeProblem(version)).toBe(
      `This project needs Node 20.19, 22.12 or newer, and this is Node ${version}; install a newer one from https://nodejs.org/ and run the command again.`,
    )
  },
)
