import { expect, it } from 'vitest'
import { findWrongImports } from '../../tools/imports'

const wrongIn = (file: string, text: string) => findWrongImports([{ file, text }])

it.each([
  ['record/filter.ts', `import { readEdtf } from './edtf'`],
  ['timeline/layout/lanes.ts', `import type { Topic } from '../../record/vocabulary'`],
  ['timeline/Timeline.tsx', `import { useWords } from '../language/LanguageContext'\nimport './Timeline.css'`],
  [
    'explore/List.tsx',
    `import {\n  type Words,\n  useWords,\n} from '../language/LanguageContext'\nimport { useState } from 'react'`,
  ],
  ['context/ContextBands.tsx', `import type { Scale } from '../timeline/viewport'`],
  ['app/Shell.tsx', `import { Timeline } from '../timeline/Timeline'\nimport { List } from '../explore/List'`],
  ['main.tsx', `import { router } from './app/router'`],
  ['record/filter.ts', ` * as in \`import { x } from '../app/x'\``],
])('%s may do this: %s', (file, text) => {
  expect(wrongIn(file, text)).toEqual([])
})

it.each([
  [
    'record/filter.ts',
    `import { useWords } from '../language/LanguageContext'`,
    'src/record/filter.ts imports ../language/LanguageContext; it may import nothing else of src',
  ],
  [
    'record/filter.ts',
    `import { useMemo } from 'react'`,
    'src/record/filter.ts imports react; it is pure and works without React',
  ],
  [
    'timeline/lanes.ts',
    `import { spacing } from '../ui/tokens'`,
    'src/timeline/lanes.ts imports ../ui/tokens; it may import record',
  ],
  [
    'timeline/lanes.ts',
    `export { Timeline } from './Timeline.tsx'`,
    'src/timeline/lanes.ts imports ./Timeline.tsx; it is pure and imports no component or style',
  ],
  [
    'explore/List.tsx',
    `import {\n  EventPane,\n} from '../event/EventPane'`,
    'src/explore/List.tsx imports ../event/EventPane; it may import record, load, language, ui',
  ],
  [
    'timeline/Timeline.tsx',
    `import { ContextBands } from '../context/ContextBands'`,
    'src/timeline/Timeline.tsx imports ../context/ContextBands; it may import record, load, language, ui',
  ],
  [
    'event/EventPane.tsx',
    `const later = () => import('../app/router')`,
    'src/event/EventPane.tsx imports ../app/router; it may import record, load, language, ui',
  ],
  [
    'language/LocalText.tsx',
    `import type { Filter } from '../explore/filter'`,
    'src/language/LocalText.tsx imports ../explore/filter; it may import record',
  ],
  [
    'load/record.ts',
    `import { checkRecord } from '../../tools/record/check'`,
    'src/load/record.ts imports ../../tools/record/check; src imports nothing from outside src',
  ],
])('%s may not do this: %s', (file, text, message) => {
  expect(wrongIn(file, text)).toEqual([message])
})
