/**
 * The name of a PostgreSQL database as Askar takes it in the path of an address. Askar writes what it read there as it is into the
 * address for its driver, and that does not decode a path; but it decodes the parameter `dbname`, which goes before the path.
 */
export function askarDatabase(name: string): string {
  const encoded = encodeURIComponent(name)
  return encoded === name ? name : `${encoded}?dbname=${encoded}`
}
