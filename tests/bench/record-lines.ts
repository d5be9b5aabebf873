// Writes so many short record lines, of actors and of articles that are known by their publication only.
import { once } from "node:events";

const count = Number(process.argv[2]);
const actors = 5;

for (let index = 0; index < count; index += 1) {
  if (!process.stdout.write(`${JSON.stringify(recordOf(index))}\n`)) {
    await once(process.stdout, "drain");
  }
}

function recordOf(index: number): object {
  if (index % actors === actors - 1) {
    return {
      type: "article",
      slug: `short-${index}`,
      title: `Short article ${index}`,
      url: `https://short.example/${index}`,
      language: "en",
      genre: "REPORTAGE",
      rights: "QUOTATION_ONLY",
      publication: `short-wire-${index - (index % actors)}`,
      publishedOn: "2010-06-01",
    };
  }
  const isWire = index % actors === 0;
  return {
    type: "actor",
    slug: isWire ? `short-wire-${index}` : `short-actor-${index}`,
    name: isWire ? `Wire ${index}` : `Actor ${index}`,
    kind: isWire ? "PUBLICATION" : "PERSON",
    aliases: [],
  };
}
