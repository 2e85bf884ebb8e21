/** Made by tools/record/plugin.ts. */
declare module 'virtual:record' {
  /** Folder of the compiled record, relative to the root of the site, as in `record/0123456789`. */
  export const recordFolder: string
}
