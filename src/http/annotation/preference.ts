const minimal = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
const iris = "http://www.w3.org/ns/oa#PreferContainedIRIs";
const descriptions = "http://www.w3.org/ns/oa#PreferContainedDescriptions";

/** What of a collection's annotations a client wants to see. */
export interface Preference {
  /** Only the collection, and where its first page is. */
  isMinimal: boolean;
  /** Addresses of annotations instead of the annotations. */
  onlyIris: boolean;
}

/** What `Prefer: return=representation; include="…"` asks; a preference that contradicts itself asks nothing. */
export function preferenceOf(field: string | null): Preference {
  const include = /\binclude\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(field ?? "");
  const wanted = (include?.[1] ?? include?.[2] ?? "").split(/\s+/);
  return {
    isMinimal: wanted.includes(minimal),
    onlyIris: wanted.includes(iris) && !wanted.includes(descriptions),
  };
}
