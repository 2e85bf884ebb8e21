// Imported first by every command, or run alone before one. Old syntax on purpose: it must run on the Node that it refuses,
// and nothing newer may be imported statically beside it, since a module that fails to link keeps this one from speaking.

/** What Vite 8 runs on: 20.19 and newer of 20, 22.12 and newer; 21 never had `require(esm)`. */
var OLDEST_MINOR = { 20: 19, 22: 12 }

/** The sentence for a Node that is too old, as in `nodeProblem('18.20.4')`; undefined for one that will do. */
export function nodeProblem(version) {
  var parts = version.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  var oldest = OLDEST_MINOR[major]
  if (oldest === undefined ? major > 22 : minor >= oldest) return undefined
  return (
    'This project needs Node 20.19, 22.12 or newer, and this is Node ' +
    version +
    '; install a newer one from https://nodejs.org/ and run the command again.'
  )
}

var problem = nodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exit(1)
}
