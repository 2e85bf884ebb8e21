/** What can be shown above the lanes, in the order from top to bottom; `context=` of the address names them. */
export const CONTEXT_PARTS = ['leaders', 'status', 'trade'] as const
export type ContextPart = (typeof CONTEXT_PARTS)[number]
