const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Who governs a state: "Demonian President Ann Demo". */
export const governing =
  set(`president premier king queen emperor empress sultan emir monarch ruler dictator
  chancellor prime-minister tsar shah`);

/** Who speaks for a state or a body. */
export const representing =
  set(`ambassador envoy spokesman spokeswoman spokesperson representative delegate
  negotiator nominee candidate lawyer attorney counsel consul foreign-minister foreign-secretary
  secretary-of-state running-mate`);

/** Who heads a body. */
export const heading =
  set(`president chairman chairwoman chairperson chair director director-general
  secretary-general ceo head leader chief speaker commissioner chancellor boss governor founder
  co-founder principal headteacher chief-executive commander rector provost superintendent
  sheriff convener convenor owner secretary administrator executive`);

/** Before an office: its second, so none of the above. */
export const seconding = set(
  `vice deputy assistant associate junior former-deputy vice-president sub under`,
);

/** Before "director", "chief", "head" or "editor": of a part only. */
export const partial =
  set(`editorial medical artistic creative technical sports sporting music research
  scientific clinical communications marketing campaign policy finance financial operating operations
  technology information legal programme program project art stage film video casting bureau
  security staff department section team unit regional local minority majority opposition assistant associate deputy vice`);

/** A seat's title alone, in an article about one state: "Senator Ann Demo". */
export const seats: Readonly<Record<string, { body: string; predicate: "GOVERNS" | "MEMBER_OF" }>> =
  {
    president: { body: "{state}", predicate: "GOVERNS" },
    minister: { body: "{state}", predicate: "GOVERNS" },
    king: { body: "{state}", predicate: "GOVERNS" },
    queen: { body: "{state}", predicate: "GOVERNS" },
    emperor: { body: "{state}", predicate: "GOVERNS" },
    mp: { body: "Parliament of {state}", predicate: "MEMBER_OF" },
    senator: { body: "{state} Senate", predicate: "MEMBER_OF" },
    sen: { body: "{state} Senate", predicate: "MEMBER_OF" },
    congressman: { body: "United States Congress", predicate: "MEMBER_OF" },
    congresswoman: { body: "United States Congress", predicate: "MEMBER_OF" },
  };

/** Before a name or an office: whose party. */
export const parties: Readonly<Record<string, string>> = {
  republican: "Republican Party",
  democrat: "Democratic Party",
  democratic: "Democratic Party",
  conservative: "Conservative Party",
  tory: "Conservative Party",
  labour: "Labour Party",
};
