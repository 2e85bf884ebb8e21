import 'react'

// Custom properties are how a size crosses from script to style, and React sets them; its types do not know them.
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | undefined
  }
}
