import { probability, type Weights } from "../confidence/logistic.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Member } from "../name/member.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { Span } from "../suggestion.ts";
import type { Sentence } from "../text/unit.ts";
import { identify, type Nominal, type Pronoun, type Reference } from "./describe.ts";
import type { LastSpeaker, Unnamed } from "./discourse-actor.ts";
import { memberByNoun } from "./member-by-noun.ts";
import { pronounFeatures } from "./pronoun-features.ts";
import { countBefore, tracesOf, type Trace } from "./trace.ts";

export interface Resolved {
  actor: number;
  rule: "name" | "beside" | "document" | "pronoun" | "nominal" | "description" | "carried";
  /** How sure the choice among candidates is; 1 where there was none. */
  certainty: number;
}

/** What was said of whom so far; sentences are gone through in order. */
export class Discourse {
  readonly unnamed: Unnamed[] = [];
  private readonly traces: Trace[];
  private readonly counts = new Map<number, number>();
  private last: LastSpeaker | undefined;
  /** The last of the unnamed with a noun. */
  private readonly described = new Map<string, number>();
  private readonly spoken = new Map<number, number>();
  private readonly cast: NamedActors;
  private readonly lexicon: Lexicon;
  private readonly weights: Weights;

  constructor(
    cast: NamedActors,
    sentences: readonly Sentence[],
    lexicon: Lexicon,
    weights: Weights,
  ) {
    this.cast = cast;
    this.lexicon = lexicon;
    this.weights = weights;
    this.traces = tracesOf(cast, sentences);
    for (const { actor } of cast.mentions)
      this.counts.set(actor, (this.counts.get(actor) ?? 0) + 1);
  }

  /** Who spoke last, for a speech that goes on. */
  get lastSpeaker(): LastSpeaker | undefined {
    return this.last;
  }

  spoke(actor: number, sentence: Sentence): void {
    this.last = { actor, sentence: sentence.index, paragraph: sentence.paragraph };
    // The latest last; who spoke long ago is no candidate.
    this.spoken.delete(actor);
    this.spoken.set(actor, sentence.index);
    if (this.spoken.size > 12) this.spoken.delete(this.spoken.keys().next().value!);
  }

  resolve(reference: Reference, words: string, at: Span, sentence: Sentence): Resolved {
    if (reference.is === "member") {
      return { actor: reference.actor, rule: reference.rule, certainty: 1 };
    }
    if (reference.is === "pronoun") return this.pronoun(reference.pronoun, words, at, sentence);
    return this.nominal(reference, words, at, sentence);
  }

  actorOf(actor: number): Member | Unnamed {
    const size = this.cast.members.length;
    return actor < size ? this.cast.members[actor]! : this.unnamed[actor - size]!;
  }

  /** The candidates for a pronoun, each with what tells for it; the training reads them too. */
  candidates(
    pronoun: Pronoun,
    at: Span,
    sentence: Sentence,
  ): { actor: number; features: Record<string, number> }[] {
    const latest = new Map<number, Trace>();
    let before = countBefore(this.traces, at.start) - 1;
    const newest = this.traces[before]?.actor;
    // Who was named long ago is no candidate.
    for (let steps = 0; before >= 0 && steps < 60; before -= 1, steps += 1) {
      const trace = this.traces[before]!;
      if (!latest.has(trace.actor)) latest.set(trace.actor, trace);
    }
    const found: { actor: number; features: Record<string, number> }[] = [];
    for (const actor of new Set([...latest.keys(), ...this.spoken.keys()])) {
      const candidate = {
        one: this.actorOf(actor),
        trace: latest.get(actor),
        isNewest: actor === newest,
        spoke: this.spoken.get(actor),
        last: this.last?.actor === actor ? this.last : undefined,
        count: this.counts.get(actor) ?? 0,
      };
      const features = pronounFeatures(pronoun, candidate, sentence);
      if (features !== undefined) found.push({ actor, features });
    }
    return found;
  }

  private pronoun(pronoun: Pronoun, words: string, at: Span, sentence: Sentence): Resolved {
    let best = -1;
    let most = -1;
    let rest = 0;
    for (const { actor, features } of this.candidates(pronoun, at, sentence)) {
      const p = probability(features, this.weights);
      if (p > most) {
        if (most > 0) rest += most;
        most = p;
        best = actor;
      } else rest += p;
    }
    if (best >= 0) return { actor: best, rule: "pronoun", certainty: most / (most + rest) };
    const isMany = pronoun === "they" || pronoun === "we";
    const head = {
      is: "nominal",
      head: isMany ? "people" : "person",
      isDefinite: false,
      isOwned: false,
      isMany,
      gender: undefined,
    } as const;
    return { actor: this.describe(head, words), rule: "description", certainty: 0.5 };
  }

  private nominal(reference: Nominal, words: string, at: Span, sentence: Sentence): Resolved {
    const { head, isMany, isOwned } = reference;
    const isDefinite = reference.isDefinite && !isOwned;
    const named = memberByNoun(this.cast, head, isDefinite, at);
    if (named !== undefined) return { actor: named, rule: "nominal", certainty: 0.8 };
    const size = this.cast.members.length;
    const again = this.described.get(`${head} ${isMany}`);
    const isSame =
      again !== undefined &&
      (isDefinite || this.unnamed[again]!.name.toLowerCase() === words.toLowerCase());
    if (isSame) return { actor: size + again, rule: "nominal", certainty: 0.9 };
    if (
      isDefinite &&
      this.lexicon.documents.has(head) &&
      this.last !== undefined &&
      sentence.index - this.last.sentence < 4
    ) {
      return { actor: this.last.actor, rule: "nominal", certainty: 0.5 };
    }
    return { actor: this.describe(reference, words), rule: "description", certainty: 1 };
  }

  private describe(reference: Nominal, words: string): number {
    const { head, gender, isMany } = reference;
    this.unnamed.push({
      name: words,
      ...identify(reference, this.lexicon),
      aliases: [],
      country: undefined,
      known: undefined,
      head,
      gender,
      isMany,
    });
    this.described.set(`${head} ${isMany}`, this.unnamed.length - 1);
    return this.cast.members.length + this.unnamed.length - 1;
  }
}
