import './node-version.mjs'

// Imported only now: on an old Node these would fail to load before the sentence is printed.
import('./typescript.mjs')
  .then(({ importTypeScript }) => importTypeScript('./imports.ts'))
  .then(({ main }) => main(process.argv.slice(2)))
