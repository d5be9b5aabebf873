import type { Role } from "../storage/vocabulary.ts";
import type { Named } from "./names.ts";
import type { VerbName } from "./input.ts";
import { addClaim } from "./verb/add-claim.ts";
import { addMention } from "./verb/add-mention.ts";
import { addQuote } from "./verb/add-quote.ts";
import { changeClaim } from "./verb/change-claim.ts";
import { changeMention } from "./verb/change-mention.ts";
import { changeQuote } from "./verb/change-quote.ts";
import { putActor } from "./verb/put-actor.ts";
import { putArticle } from "./verb/put-article.ts";
import { removeActor } from "./verb/remove-actor.ts";
import { removeMention } from "./verb/remove-mention.ts";
import { removeQuote } from "./verb/remove-quote.ts";
import { restoreArticle } from "./verb/restore-article.ts";
import { restoreClaim } from "./verb/restore-claim.ts";
import { retractClaim } from "./verb/retract-claim.ts";
import { withdrawArticle } from "./verb/withdraw-article.ts";
import type { Run } from "./verb/verb.ts";

/**
 * What a verb may be used for, and what undoes it. `files` is the least role that may ask for it. `second` is whether
 * somebody else has to decide: always, never, or where it is about what others recorded.
 */
export interface Policy {
  thing: Named["type"];
  files: Role;
  second: "always" | "never" | "of others";
  inverse: readonly VerbName[];
}

const open = { files: "SUGGEST", second: "never" } as const;
const guarded = { files: "EDIT", second: "always" } as const;

export const policies: Record<VerbName, Policy> = {
  putActor: { thing: "Actor", ...open, inverse: ["removeActor", "putActor"] },
  removeActor: { thing: "Actor", files: "EDIT", second: "of others", inverse: ["putActor"] },
  putArticle: { thing: "Article", ...open, inverse: ["putArticle"] },
  withdrawArticle: { thing: "Article", ...guarded, inverse: ["restoreArticle"] },
  restoreArticle: { thing: "Article", ...guarded, inverse: ["withdrawArticle"] },
  addQuote: { thing: "Quote", ...open, inverse: ["removeQuote"] },
  changeQuote: { thing: "Quote", ...open, inverse: ["changeQuote"] },
  removeQuote: { thing: "Quote", ...open, inverse: ["addQuote"] },
  addMention: { thing: "Mention", ...open, inverse: ["removeMention"] },
  changeMention: { thing: "Mention", ...open, inverse: ["changeMention"] },
  removeMention: { thing: "Mention", ...open, inverse: ["addMention"] },
  addClaim: { thing: "Claim", ...open, inverse: ["retractClaim"] },
  changeClaim: { thing: "Claim", ...open, inverse: ["changeClaim"] },
  retractClaim: {
    thing: "Claim",
    files: "SUGGEST",
    second: "of others",
    inverse: ["restoreClaim"],
  },
  restoreClaim: {
    thing: "Claim",
    files: "SUGGEST",
    second: "of others",
    inverse: ["retractClaim"],
  },
  mergeActors: { thing: "Actor", ...guarded, inverse: ["unmergeActor"] },
  unmergeActor: { thing: "Actor", ...guarded, inverse: ["mergeActors"] },
};

/** Merges move rows of the whole store: `merge.ts` carries them out. */
type DraftVerb = Exclude<VerbName, "mergeActors" | "unmergeActor">;

export const verbs: { [Name in DraftVerb]: Run<Name> } = {
  putActor,
  removeActor,
  putArticle,
  withdrawArticle,
  restoreArticle,
  addQuote,
  changeQuote,
  removeQuote,
  addMention,
  changeMention,
  removeMention,
  addClaim,
  changeClaim,
  retractClaim,
  restoreClaim,
};
