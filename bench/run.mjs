import '../tools/node-version.mjs'

// Imported only now: on an old Node these would fail to load before the sentence is printed.
import('../tools/typescript.mjs')
  .then(({ importTypeScript }) => importTypeScript('../bench/run.ts'))
  .then(({ main }) => main(process.argv.slice(2)))
