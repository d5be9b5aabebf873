// Made by tests/reading/train/measure.ts: suggestions of each rule on the reference.
export const measured: Readonly<Record<string, { found: number; right: number }>> = {
  "according-beside": {
    found: 2,
    right: 1,
  },
  "according-description": {
    found: 17,
    right: 13,
  },
  "according-document": {
    found: 8,
    right: 7,
  },
  "according-name": {
    found: 19,
    right: 17,
  },
  "according-nominal": {
    found: 3,
    right: 0,
  },
  "claim-member-described": {
    found: 8,
    right: 5,
  },
  "claim-member-of": {
    found: 12,
    right: 11,
  },
  "claim-member-possessive": {
    found: 4,
    right: 3,
  },
  "claim-office-after": {
    found: 15,
    right: 12,
  },
  "claim-office-before": {
    found: 58,
    right: 47,
  },
  "claim-office-of": {
    found: 3,
    right: 3,
  },
  "claim-part-possessive": {
    found: 3,
    right: 3,
  },
  "claim-party": {
    found: 2,
    right: 2,
  },
  "claim-title": {
    found: 18,
    right: 11,
  },
  "mention-composed": {
    found: 33,
    right: 29,
  },
  "mention-context": {
    found: 536,
    right: 407,
  },
  "mention-known": {
    found: 412,
    right: 371,
  },
  "mention-title": {
    found: 99,
    right: 94,
  },
  "mention-words": {
    found: 342,
    right: 318,
  },
  "quote-beside": {
    found: 14,
    right: 13,
  },
  "quote-carried": {
    found: 16,
    right: 14,
  },
  "quote-description": {
    found: 26,
    right: 13,
  },
  "quote-document": {
    found: 5,
    right: 3,
  },
  "quote-name": {
    found: 127,
    right: 116,
  },
  "quote-nominal": {
    found: 7,
    right: 7,
  },
  "quote-pronoun": {
    found: 29,
    right: 26,
  },
  "reported-beside": {
    found: 4,
    right: 4,
  },
  "reported-description": {
    found: 48,
    right: 34,
  },
  "reported-document": {
    found: 3,
    right: 3,
  },
  "reported-name": {
    found: 66,
    right: 47,
  },
  "reported-nominal": {
    found: 13,
    right: 7,
  },
  "reported-pronoun": {
    found: 26,
    right: 21,
  },
};
