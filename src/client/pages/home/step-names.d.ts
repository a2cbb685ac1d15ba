/** From the content pack, put in at build time: the first page must not wait for the whole pathway. */
declare const STEP_NAMES: readonly { readonly id: string; readonly short: string }[];
