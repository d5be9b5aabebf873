/** The name of a thing of the store outside of it: an IRI that is the same in every export. */
export function iri(id: string): string {
  return `urn:onrecord:${id}`;
}

export function wikidata(item: string): string {
  return `http://www.wikidata.org/entity/${item}`;
}
