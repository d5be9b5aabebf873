// The closed word lists of the model. Tables check them, the record validates with them, the contract test
// compares them with the enums of the SDL.

export const articleGenres = [
  "REPORTAGE",
  "OPINION",
  "ANALYSIS",
  "BACKGROUND",
  "BLOG_POST",
  "PRESS_RELEASE",
  "REFERENCE_WORK",
  "OTHER",
] as const;
export const articleStatuses = ["USABLE", "CORRECTED", "WITHHELD", "RETRACTED"] as const;
export const textRights = ["FULL_TEXT", "QUOTATION_ONLY"] as const;

export const actorKinds = [
  "STATE",
  "TERRITORY",
  "GOVERNMENT",
  "ALLIANCE",
  "ORGANIZATION",
  "PUBLICATION",
  "PERSON",
  "GROUP",
] as const;
export const identifiabilities = ["NAMED", "DESCRIBED", "GROUP_ONLY"] as const;
export const aliasTypes = [
  "OFFICIAL",
  "ABBREVIATION",
  "TRANSLITERATION",
  "TRANSLATION",
  "FORMER",
  "MISSPELLING",
  "DEMONYM",
  "METONYM",
] as const;
export const mentionTypes = [
  "NAME",
  "ABBREVIATION",
  "DEMONYM",
  "METONYM",
  "NOMINAL",
  "PRONOUN",
  "MISSPELLING",
] as const;

export const quoteForms = ["DIRECT", "MIXED", "INDIRECT"] as const;
export const segmentKinds = [
  "VERBATIM",
  "EDITORIAL_INSERTION",
  "ELLIPSIS",
  "PARAPHRASE",
  "REPORTING_CLAUSE",
] as const;

export const predicates = [
  "MEMBER_OF",
  "PART_OF",
  "COMPOSED_OF",
  "GOVERNS",
  "HEADED",
  "REPRESENTED",
  "SUCCEEDED",
  "PUBLISHES",
  "NEIGHBOR_OF",
  "HOSTS_BASE_OF",
  "ALLIED_WITH",
  "RIVAL_OF",
  "INFLUENCES",
  "CLAIMS_INFLUENCE_OVER",
  "DEPENDS_ON",
  "DOMINATES",
  "BACKS",
  "DISTRUSTS",
  "ESTRANGED_FROM",
  "ASPIRES_TO_JOIN",
  "SEEKS_SECESSION_FROM",
  "ASSOCIATED_WITH",
  "APPEALS_TO",
  "OFFERS_AID_TO",
  "AIDS",
  "CONSULTS",
  "COOPERATES_WITH",
  "ACCUSES",
  "THREATENS",
  "SANCTIONS",
  "INTERVENED_IN",
  "AT_WAR_WITH",
  "AT_WAR_IN",
  "OVERTHREW",
  "BROKE_PROMISE_TO",
  "CRITICIZES",
  "REJECTS",
  "AGREES_WITH",
  "PROTESTS_AGAINST",
  "COERCES",
  "ATTACKS",
  "INVESTIGATES",
  "SUES",
  "RETREATS_FROM",
  "FOUNDED",
  "EMPLOYS",
  "OWNS",
  "RELATED_TO",
] as const;
/** Predicates that say the same when their ends change places. */
export const symmetricPredicates = [
  "NEIGHBOR_OF",
  "ALLIED_WITH",
  "RIVAL_OF",
  "ASSOCIATED_WITH",
  "COOPERATES_WITH",
  "AT_WAR_WITH",
  "RELATED_TO",
] as const satisfies readonly (typeof predicates)[number][];

export const claimStatuses = ["ASSERTED", "DENIED", "HYPOTHETICAL", "PROPOSED"] as const;
export const certainties = ["CERTAIN", "PROBABLE", "POSSIBLE", "DOUBTFUL", "PRESUPPOSED"] as const;

export const verdicts = ["APPLY", "REJECT", "CANCEL"] as const;
export const userErrorCodes = [
  "NOT_FOUND",
  "STALE_REVISION",
  "NOT_IN_TEXT",
  "AMBIGUOUS_PLACE",
  "AMBIGUOUS_ACTOR",
  "INVALID",
  "DUPLICATE",
  "FORBIDDEN",
  "IDEMPOTENCY_CONFLICT",
  "STILL_RUNNING",
  "CANNOT_UNDO",
  "TOO_LARGE",
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** Of API keys: each may do what the one before may. */
export const roles = ["SUGGEST", "EDIT", "REVIEW"] as const;
export type Role = (typeof roles)[number];

export const editStatuses = [
  "OPEN",
  "APPLIED",
  "REJECTED",
  "CANCELLED",
  "CONFLICTED",
  "UNDONE",
] as const;

export type EditStatus = (typeof editStatuses)[number];

export const suggestionKinds = ["QUOTE", "MENTION", "CLAIM"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];
/** What was decided of a suggestion. */
export const suggestionVerdicts = ["ACCEPTED", "CHANGED", "REJECTED"] as const;
export const suggestionStatuses = ["PENDING", ...suggestionVerdicts] as const;

export const changeKinds = ["RECORDED", "CORRECTED", "MERGED", "WITHDRAWN"] as const;
