/** The part of npm's `edtf`, which brings no types, that the tests compare ours with. */
declare module 'edtf' {
  /** Both ends included, in milliseconds since 1970-01-01T00:00Z. */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
