/** Where a text stops being JSON, or where a key stands twice in one object. */
export interface JsonFault {
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  /** What is wrong there, to stand after "is not JSON: ". */
  readonly message: string
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault }

/**
 * Reads JSON and says where it breaks, which `JSON.parse` does not say in every Node. A key that stands twice is a fault
 * too: `JSON.parse` would silently keep the second.
 */
export function readJson(text: string): JsonResult {
  const reader = new Reader(text)
  try {
    reader.value()
    reader.end()
  } catch (error) {
    if (error instanceof Fault)
      return { ok: false, fault: { ...positionOf(text, error.offset), message: error.message } }
    throw error
  }
  return { ok: true, value: JSON.parse(text) }
}

class Fault extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

const SPACE = /[ \t\n\r]*/y
/** RFC 8259, section 7. */
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
/** RFC 8259, sections 3 and 6. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Reader {
  private offset = 0

  constructor(private readonly text: string) {}

  value(): void {
    if (this.take('{')) this.members()
    else if (this.take('[')) this.elements()
    else if (this.peek() === '"') this.string()
    else if (this.match(SCALAR) === undefined) this.fail('a value')
  }

  end(): void {
    if (this.peek() !== undefined) this.fail('the end of the file')
  }

  private members(): void {
    const keys = new Set<string>()
    if (this.take('}')) return
    do {
      if (this.peek() !== '"') this.fail('a key in double quotes')
      const start = this.offset
      const key = this.string()
      if (keys.has(key)) throw new Fault(start, `the key ${key} stands twice in one object`)
      keys.add(key)
      if (!this.take(':')) this.fail('a colon')
      this.value()
    } while (this.take(','))
    if (!this.take('}')) this.fail('a comma or }')
  }

  private elements(): void {
    if (this.take(']')) return
    do this.value()
    while (this.take(','))
    if (!this.take(']')) this.fail('a comma or ]')
  }

  private string(): string {
    const string = this.match(STRING)
    if (string === undefined)
      throw new Fault(this.offset, 'a text that begins here does not end, or has a bad \\ or line break')
    return string
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false
    this.offset += 1
    return true
  }

  private peek(): string | undefined {
    this.match(SPACE)
    return this.text[this.offset]
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.offset += found.length
    return found
  }

  private fail(expected: string): never {
    const character = this.peek()
    const found = character === undefined ? 'the file ends' : `${JSON.stringify(character)} stands`
    throw new Fault(this.offset, `${found} where ${expected} should be`)
  }
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}
