declare module 'jsonld' {
  interface Options {
    /** Throws where something would be dropped. */
    safe?: boolean
    documentLoader?: (url: string) => Promise<never>
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>
  }
  export default jsonld
}
