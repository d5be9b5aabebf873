/** How a verb of speech takes what is said. */
export type SpeechKind =
  /** "said it was so", "said that …" */
  | "say"
  /** "told them it was so": whom it is said to stands between. */
  | "tell"
  /** "asked whether", "asked them to" */
  | "ask"
  /** "ordered them to go" */
  | "order"
  /** "promised to go", "promised it would be so" */
  | "promise"
  /** "described it as", "called it" */
  | "label"
  /** "praised its …": speech where some words are in marks, or it is followed by a colon. */
  | "judge"
  /** "joked", "began": only with whole words in marks. */
  | "manner"
  /** "found that", "showed": speech only with words in marks, or where a person is its subject. */
  | "find"
  /** "believes", "hoped": what is thought, reported as said only with words in marks. */
  | "think";

export interface SpeechForm {
  lemma: string;
  kind: SpeechKind;
  form: "base" | "s" | "past" | "ing" | "participle";
}

// Irregular forms are given: base/past/participle.
const lists: Record<SpeechKind, string> = {
  say: `say/said/said state add announce claim declare report argue explain note insist maintain
    assert allege contend stress emphasize emphasise reiterate acknowledge concede admit confirm deny
    suggest conclude remark comment write/wrote/written tweet post reply respond answer repeat
    recount recall complain testify reveal disclose predict estimate boast caution clarify counter
    indicate mention elaborate proclaim pronounce speculate theorize theorise hypothesize underline
    underscore warn reason assess opine affirm attest certify communicate concur confess
    conjecture divulge enthuse forecast hint imply interject joke lament muse note observe
    preach profess quip rejoin retort signal specify stipulate submit summarize summarise
    surmise swear/swore/sworn volunteer vouch warrant whisper tease cite detail decree
    point_out state maintain bemoan highlight propose agree suppose put_it`,
  tell: `tell/told/told inform notify assure remind advise brief convince reassure alert`,
  ask: `ask inquire enquire wonder question query`,
  order: `urge order instruct request beg implore exhort encourage plead call_on call_upon appeal
    command direct petition invite press counsel`,
  promise: `promise vow pledge threaten demand commit offer guarantee recommend`,
  label: `describe call label dub characterize characterise brand term refer liken compare portray
    depict deem hail denounce decry deride dismiss deplore view identify quote place`,
  judge: `praise criticize criticise condemn laud slam blast accuse blame commend credit welcome
    applaud lambast lambaste rebuke rebut refute reject ridicule mock attack oppose support thank
    defend chide castigate congratulate express voice cite endorse urge apologize apologise warn
    speak/spoke/spoken talk advocate demand disagree raise echo question address laud pay joke
    lash_out hit_back speak_out weigh_in push_back fire_back speak_up object chant read/read/read`,
  manner: `shout yell cry exclaim begin/began/begun go_on scream holler mutter murmur mumble growl
    snap gasp laugh smile shrug sigh sob chuckle grin nod gush bark bellow roar hiss sing/sang/sung
    recite translate intone continue interrupt wrote_back chime_in sum_up
    post_on react`,
  find: `find/found/found show/showed/shown establish demonstrate discover determine learn prove
    observe list publish release share`,
  think: `believe think/thought/thought feel/felt/felt hope fear expect suspect consider know/knew/known
    realize realise want worry see/saw/seen doubt understand/understood/understood`,
};

/** Every form of every verb of speech, by its lower-case letters. Earlier kinds win. */
export function speechForms(): Map<string, SpeechForm> {
  const forms = new Map<string, SpeechForm>();
  for (const [kind, list] of Object.entries(lists) as [SpeechKind, string][]) {
    for (const entry of list.split(/\s+/)) {
      const [lemma = "", past, participle] = entry.split("/");
      // Of a phrasal verb only the verb is inflected.
      const [verb = "", ...rest] = lemma.split("_");
      const put = (form: SpeechForm["form"], letters: string): void => {
        const key = [letters, ...rest].join(" ");
        if (!forms.has(key)) forms.set(key, { lemma: lemma.replaceAll("_", " "), kind, form });
      };
      const regular = inflect(verb);
      put("past", past ?? regular.past);
      put("participle", participle ?? past ?? regular.past);
      put("s", regular.s);
      put("ing", regular.ing);
      put("base", verb);
    }
  }
  return forms;
}

const doubles = new Set(
  "admit quip submit commit beg nod grin sob shrug plan stop refer infer confer snap chat".split(
    " ",
  ),
);

/** The regular forms of an English verb. */
export function inflect(verb: string): { s: string; past: string; ing: string } {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return { s: `${stem}ies`, past: `${stem}ied`, ing: `${verb}ing` };
  }
  const s = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith("e") && !verb.endsWith("ee")) {
    return { s, past: `${verb}d`, ing: `${verb.slice(0, -1)}ing` };
  }
  const stem = doubles.has(verb) ? verb + verb.at(-1) : verb;
  return { s, past: `${stem}ed`, ing: `${stem}ing` };
}

/** Finite verbs that stand after a subject, beside those of speech and those in -ed. */
export const commonVerbs = new Set(
  `is are was were be been being am has have had do does did will would shall should can could may
  might must ought cannot can't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't
  don't doesn't didn't couldn't shouldn't mustn't became become becomes began begins begin came comes
  come went goes go gone got gets get gave gives give took takes take taken made makes make met meets
  meet held holds hold left leaves leave led leads lead lost loses lose won wins win sent sends send
  spent spends spend stood stands stand sat sits ran runs run rose rises rise fell falls fall fallen
  drew draws grew grows grow grown kept keeps keep knew knows know known let lets lay lies lie lied
  put puts set sets saw sees see seen sought seeks seek sold sells sell shot shut sang sank slept
  spoke speaks struck strikes swept swore taught thought thinks threw told tells took tore understood
  woke wore wrote writes wants want needs need plans plan remains remain seems seem appears appear
  works work lives live serves serve says say said includes include contains contain shows show means
  mean faces face helps help continues continue followed follows follow died dies die killed began
  brought brings bring bought built builds broke broken breaks caught chose chosen cut dealt drove
  driven ate felt feels fought found finds fled flew flown forgot forgave froze hung heard hears hid
  hit hits hurt laid paid pays quit read rode rang shook shone shrank spread stole stuck stung won't
  cost costs depends allows allow provides provide requires require uses use used signed backed
  supports support opposes oppose believes believe hopes hope fears fear expects expect tries try
  tried started starts start ended ends end calls call called asks ask asked looks look looked moved
  moves move turned turns turn passed passes pass played plays play represents represent
  offers offer operates operate owns own causes cause caused affects affect hopes happen happens
  happened arrived arrives list lists leads comprises comprise consists consist belongs belong claims ran`.split(
    /\s+/,
  ),
);
