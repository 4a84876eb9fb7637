/** class-transformer exports its metadata only from this path, for which it ships no types. */
declare module 'class-transformer/cjs/storage' {
  interface TypeMetadata {
    typeFunction?: () => unknown
  }
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): TypeMetadata | undefined
  }
}
