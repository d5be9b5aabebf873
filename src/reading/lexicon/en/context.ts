const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Lower-case nouns before a name that say what it names: "the charity Demo Aid". */
export const beforeOrganization =
  set(`company firm group charity airline organization organisation agency
  party brand manufacturer retailer label nonprofit non-profit broadcaster club team carrier operator
  developer publisher distributor chain maker giant startup conglomerate union association bank
  contractor supplier subsidiary regulator watchdog think-tank tank consultancy body lender insurer utility
  militia rebels network ngo sect`);
export const beforePublication =
  set(`newspaper magazine journal website site tabloid broadsheet broadcaster
  daily weekly channel blog station outlet`);
export const afterOrganization =
  set(`spokesman spokeswoman spokesperson officials official executives
  executive employees shares ceo chairman chairwoman chair president coach manager members staff
  director headquarters stock customers workers leader founder co-founder owner lawyers researchers
  scientists supporters fans players`);
export const afterPublication = set(
  `magazine newspaper reporter correspondent journalist editor columnist website`,
);
export const beforePlace =
  set(`in at near from across around outside to into through via toward towards off
  throughout within inside leaving visiting between beyond`);
export const beforeThing =
  set(`film movie book novel song album series show game ship boat vessel aircraft plane
  storm hurricane typhoon asteroid comet spacecraft rocket species drug vaccine video single ballet
  opera play musical called named titled entitled virus bacterium village town city island district
  suburb river mount region province county called dubbed codenamed`);
