// English words that are forms of one. Only forms: "accused" is one of "accuse", "accusation" is a word of its own.

const irregular = new Map(
  `go goes went gone
  say said; tell told; make made; take took taken; give gave given; get got gotten; come came; see saw seen
  know knew known; think thought; find found; leave left; feel felt; bring brought; begin began begun; keep kept
  hold held; write wrote written; stand stood; hear heard; mean meant; meet met; pay paid; sit sat; speak spoke spoken
  lead led; grow grew grown; lose lost; fall fell fallen; send sent; build built; understand understood; draw drew drawn
  break broke broken; spend spent; rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen
  seek sought; throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten; sell sold; fight fought
  teach taught; eat ate eaten; sing sang sung; strike struck stricken; hang hung; shake shook shaken; ride rode ridden
  feed fed; shoot shot; drink drank drunk; arise arose arisen; fly flew flown; sleep slept; steal stole stolen
  swear swore sworn; withdraw withdrew withdrawn; undergo undergoes underwent undergone; overthrow overthrew overthrown
  forbid forbade forbidden; flee fled; bind bound; bend bent; lend lent; freeze froze frozen; hide hid hidden; lay laid
  run ran; swim swam swum; shrink shrank shrunk; sink sank sunk; spring sprang sprung; tear tore torn; bear bore borne
  undertake undertook undertaken; overtake overtook overtaken; overcome overcame; become became; uphold upheld
  withhold withheld; withstand withstood; foresee foresaw foreseen; breed bred; bleed bled; dig dug; stick stuck
  child children; man men; woman women; foot feet; tooth teeth; mouse mice; goose geese; wife wives
  knife knives; thief thieves; half halves; wolf wolves; shelf shelves; loaf loaves; calf calves
  crisis crises; analysis analyses; thesis theses; hypothesis hypotheses; criterion criteria
  use uses used using; add adds added adding; free frees freed freeing; succeed succeeds succeeded succeeding
  proceed proceeds proceeded proceeding; exceed exceeds exceeded exceeding; movie movies; focus focuses focused focusing
  phenomenon phenomena; medium media; datum data; die dies died dying; lie lies lied lying; tie ties tied tying`
    .split(/[;\n]/)
    .flatMap((line) => {
      const [base = "", ...forms] = line.trim().split(" ");
      return [base, ...forms].map((form): [string, string] => [form, base]);
    }),
);

// Words that end like a form and are none.
const whole = new Set(
  `this thus his its is was has does being having doing done yes gas bus plus us always perhaps news politics economics series species means lens alas
  texas kansas paris athens brussels wales honduras barbados during thing nothing something anything everything
  morning evening ceiling hundred sacred naked wicked embed indeed united`.split(/\s+/),
);

/**
 * What all forms of an English word have in common; undefined of what has no forms. The endings go as in Porter's
 * steps 1 and 5; those in between would take words of their own together.
 */
export function stemOf(word: string): string | undefined {
  if (!/^[a-z]{2,}$/.test(word)) return undefined;
  if (known.has(word)) return known.get(word);
  const base = irregular.get(word) ?? word;
  const stem = whole.has(base)
    ? undefined
    : base.length === 2
      ? base
      : withoutEnd(withoutEnding(base));
  // A record has few words that come often, and many that hardly do.
  if (known.size === 20_000) known.clear();
  known.set(word, stem);
  return stem;
}
const known = new Map<string, string | undefined>();

function withoutEnding(word: string): string {
  if (/..(?:ies|ied)$/.test(word))
    return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s")) return /[sui]s$/.test(word) ? word : word.slice(0, -1);
  if (word.endsWith("eed")) return sounds(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const left = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (left === undefined || !shapeOf(left).includes("v")) return word;
  if (/(?:at|bl|iz)$/.test(left)) return `${left}e`;
  if (/([^aeioulsz])\1$/.test(left)) return left.slice(0, -1);
  return sounds(left) === 1 && isShort(left) ? `${left}e` : left;
}

/** `accuse` and `accus-ed`, `control` and `controll-ed`. */
function withoutEnd(word: string): string {
  const left = word.slice(0, -1);
  if (word.endsWith("e")) {
    const count = sounds(left);
    return count > 1 || (count === 1 && !isShort(left)) ? withoutEnd(left) : word;
  }
  return word.endsWith("ll") && sounds(word) > 1 ? left : word;
}

/** Each letter as a vowel or a consonant. */
function shapeOf(word: string): string {
  let shape = "";
  for (const letter of word) {
    const isVowel = "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c"));
    shape += isVowel ? "v" : "c";
  }
  return shape;
}

/** How often consonants follow vowels: about how many syllables are closed. */
const sounds = (word: string): number => shapeOf(word).match(/v+c+/g)?.length ?? 0;

/** Ends like `hop`, which lost an `e` or doubles its last letter. */
const isShort = (word: string): boolean => shapeOf(word).endsWith("cvc") && !/[wxy]$/.test(word);
