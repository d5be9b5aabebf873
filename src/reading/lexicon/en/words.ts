// The small words of English, and the nouns that speech and time are told with.
const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

export const openers = set(`The A An He She It They We I You This That These Those His Her Its Their
  Our My In On At By For From With After Before During Since When While As If Although Though However
  But And Or So Then There Here According Also Another Other Some Many Most Several Both Two Three
  Four Five One Police Officials Authorities Yesterday Today Last Earlier Later Meanwhile Despite
  Following Under Over Between Among About Around Because Until Unlike Like To Of No Not What Who How
  Why Where Which Asked Speaking Such Each Every All Now Previously Recently Currently Additionally
  Moreover Furthermore Nevertheless Instead Thus Therefore Once Only Even Just Still Yet Per Reports
  Local Initial Early Late Witnesses Researchers Scientists Protesters Critics Experts Residents`);

export const abbreviations = set(`mr mrs ms dr prof rev fr sr jr st gen col lt sgt capt cmdr maj gov
  sen rep pres hon no nos vs etc inc ltd co corp bros dept est approx fig jan feb mar apr jun jul aug
  sep sept oct nov dec mt ft ave blvd rd messrs mme mlle pte cpl det insp supt adm brig al e.g i.e
  cf ca op ed vol pp ph.d msgr`);

export const determiners =
  set(`the a an this that these those his her its their our my your some any
  no each every another other both all several many few most such one two three four five six seven
  eight nine ten dozens hundreds thousands more certain various numerous either neither`);

export const prepositions =
  set(`of in on at by for from with to into about against between among amongst
  through during before after over under within without toward towards across behind beyond near
  since until upon via per amid amidst despite regarding concerning including like than as outside
  inside off around alongside following throughout beside besides except plus minus up down onto
  pending ahead due out`);

export const subordinators = set(`that because while when after before if although though whether
  where unless until since as once whereas so how why what which who whom whose lest and but or nor
  yet however`);

export const conjunctions = set(`and but or nor yet`);

export const pronouns: Record<string, "he" | "she" | "it" | "they" | "i" | "we"> = {
  he: "he",
  she: "she",
  it: "it",
  they: "they",
  him: "he",
  her: "she",
  them: "they",
  i: "i",
  we: "we",
};

export const adverbs =
  set(`also later then now still again already never always often sometimes just
  only even once further instead too soon earlier today yesterday tonight not ever thus therefore
  subsequently meanwhile however else together apart himself herself themselves itself both all
  famously quickly reportedly publicly previously initially immediately repeatedly recently
  allegedly explicitly specifically simply merely formally officially finally eventually first
  jointly originally additionally afterwards afterward nonetheless nevertheless likewise similarly
  back online live separately controversially far long directly rather`);

export const auxiliaries = set(`has have had is are was were be been being would will could can may
  might must should shall did do does having to cannot`);

/** Nouns that stand for words: "a statement", "in a tweet". A speaker's where one is named. */
export const documents =
  set(`statement statements report reports study studies letter filing release
  announcement paper papers article articles document documents memo memorandum email e-mail
  guidelines guideline website site spokesperson order ruling decree request notice complaint
  petition affidavit indictment lawsuit suit survey poll research analysis post tweet blog
  column editorial book message note account accounts advisory bulletin warning findings tests
  documentation resolution text agreement law bill legislation constitution policy rules press
  interview speech message video transcript judgment verdict sources source review records data
  figures statistics forecast briefing communique communiqué dispatch update leaflet poster sign
  banner motion dossier charges database archive index census filings numbers estimates website`);

/** Nouns for people, alone or many; "spokesman" as well as "officials". */
export const people = set(`man men woman women person people spokesman spokeswoman spokesperson
  spokespeople spokespersons official officials officer officers authority authorities minister
  ministers president leader leaders mayor governor senator senators lawmaker lawmakers lawyer
  lawyers attorney attorneys prosecutor prosecutors judge judges justice justices witness witnesses
  resident residents expert experts analyst analysts researcher researchers scientist scientists
  author authors professor professors doctor doctors physician physicians nurse student students
  teacher teachers activist activists protester protesters protestor protestors demonstrator
  demonstrators organizer organizers organiser organisers critic critics supporter supporters
  opponent opponents member members representative representatives ambassador diplomat diplomats
  commander commanders general soldier soldiers police policeman policewoman detective
  investigator investigators firefighter firefighters rescuer rescuers survivor survivors victim
  victims relative relatives family families mother father brother sister son daughter wife husband
  friend friends neighbor neighbors neighbour neighbours colleague colleagues employee employees
  worker workers manager managers director directors chairman chairwoman chair chief chiefs executive
  executives founder owner owners coach captain player players driver drivers pilot pilots passenger
  passengers farmer farmers fisherman reporter reporters journalist journalists editor editors
  candidate candidates adviser advisers advisor advisors aide aides secretary secretaries source
  sources consultant economist economists historian historians archaeologist archaeologists
  biologist ecologist engineer engineers astronomer astronomers singer actor actress artist artists
  director producer writer writers poet king queen prince princess pope bishop bishops archbishop
  cardinal priest priests imam rabbi villager villagers local locals user users customer customers
  consumer consumers investor investors trader traders voter voters politician politicians MP MPs
  deputy deputies councillor councillors councilor commissioner sheriff constable inspector
  superintendent sergeant lieutenant colonel major attendee attendees participant participants
  acquaintance co-author figure team group crew government administration company firm agency department
  ministry committee commission court council parliament party union association organization
  organisation club board bank university school hospital institute charity airline army military
  navy force forces embassy regime newspaper broadcaster magazine channel network outlet outlets
  media agencies companies parents children child boy girl eyewitness eyewitnesses bystander staff
  correspondent dispatcher veterinarian conservationist conservationists campaigner campaigners
  observers commentators commentator geologist seismologist meteorologist forecasters chancellor
  monarch premier lord dean principal superintendent treasurer curator librarian technician
  trainer referee winner runner-up contestant boss lawyer solicitor barrister defendant plaintiff
  plaintiffs suspect pathologist coroner medic medics paramedic paramedics vicar clergy nun`);

export const days =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb apr jun jul aug sep sept oct nov dec`);
export const timeWords =
  set(`yesterday today tonight tomorrow last this next earlier later early late
  week month year day days weeks months years ago morning afternoon evening night noon midnight
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december weekend`);
