import { told, types } from "./properties.ts";

/** As many names are looked up at once. */
export const batchSize = 10;

/** What the service offers, at the address that it is asked at. */
export function manifestOf(origin: string): object {
  const service_url = `${origin}/reconcile`;
  return {
    versions: ["0.2"],
    name: "Onrecord: actors of the news",
    identifierSpace: `${service_url}/entity/`,
    schemaSpace: `${origin}/docs/schema#ActorKind`,
    documentation: `${origin}/docs/openrefine`,
    batchSize,
    defaultTypes: types.map(told),
    view: { url: `${service_url}/entity/{{id}}` },
    preview: { url: `${service_url}/preview?id={{id}}`, width: 400, height: 160 },
    suggest: {
      entity: { service_url, service_path: "/suggest/entity" },
      type: { service_url, service_path: "/suggest/type" },
      property: { service_url, service_path: "/suggest/property" },
    },
    extend: {
      propose_properties: { service_url, service_path: "/properties" },
      property_settings: [],
    },
  };
}
