import type { Store } from "../../storage/store.ts";
import { slugOf } from "../../text/slug.ts";
import type { Claim } from "../format/record.ts";
import type { Made } from "../load/load-records.ts";
import type { Complaint } from "../format/refusal.ts";
import { ImportError, made, orRefusal } from "./import-error.ts";
import { recordFaults } from "./record-faults.ts";
import { claimsWith, storedLists } from "./stored-lists.ts";
import type { Work, Works } from "./works.ts";

/** What a data set claims, as far as a file has it: one reference work. */
export interface DataSet {
  name: string;
  line: number;
  claims: Claim[];
}

/** What is wrong with claims in themselves: told at their own line. */
export function claimFaults(claims: readonly Claim[]): Complaint[] {
  return recordFaults(recordOf("any", "any", claims));
}

/**
 * The lines of the data sets. A file is a part of one, unless it is told to be the whole: what the store has of it
 * besides stays.
 */
export async function dataSetLines(
  store: Store,
  works: Works,
  dataSets: readonly DataSet[],
  isWhole: boolean,
): Promise<Made[]> {
  const known = dataSets.map((one) => ({
    ...one,
    work: orRefusal(one.line, () => workOf(one.name)),
  }));
  await works.learn(known.flatMap(({ work }) => ("complaints" in work ? [] : [work])));
  const lines: Made[] = [];
  for (const { name, line, claims, work } of known) {
    if ("complaints" in work) lines.push(work);
    else {
      const slug = works.slugOf(work);
      const kept = isWhole ? [] : (await storedLists(store, slug)).claims;
      const all = claimsWith(kept, claims);
      lines.push(made(line, { ...recordOf(slug, name, all), identifiers: [work.identifier] }));
    }
  }
  return lines;
}

function workOf(name: string): Work {
  const slug = slugOf(name);
  if (slug !== "")
    return { slug: `ftm-${slug}`, identifier: { scheme: "ftm-dataset", value: name } };
  throw new ImportError(
    "$.datasets",
    "The name makes no slug.",
    "Name it with a letter or a digit.",
  );
}

function recordOf(slug: string, title: string, claims: readonly Claim[]): object {
  return {
    type: "article",
    slug,
    title,
    language: "und",
    genre: "REFERENCE_WORK",
    rights: "QUOTATION_ONLY",
    claims,
  };
}
