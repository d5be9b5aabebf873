// What tells that a name is a person's.
const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Stand before a person's name. Lower case; written with or without a capital. */
export const titles = set(`mr mrs ms miss mx honorable honourable hon assemblyman assemblywoman
  alderwoman vice-chair co-chair negotiator mediator advocate representatives delegate grandmaster dr doctor prof professor sir dame lord lady rev reverend fr
  father sister brother rabbi imam ayatollah sheikh sheik mullah pope cardinal archbishop bishop
  monsignor president vice-president minister premier chancellor king queen prince princess duke
  duchess emperor empress sultan emir baroness baron count countess senator congressman congresswoman
  representative rep sen governor gov mayor deputy ambassador secretary undersecretary commissioner
  judge justice magistrate attorney prosecutor sheriff constable officer detective inspector
  superintendent sergeant sgt corporal private captain capt lieutenant lt major colonel col general
  gen brigadier admiral commander marshal commodore chief chairman chairwoman chairperson chair
  director ceo cfo coo cto founder spokesman spokeswoman spokesperson coach manager striker
  midfielder defender goalkeeper captain forward winger batsman bowler pitcher quarterback driver
  singer actor actress author writer poet artist rapper director comedian musician producer
  professor scientist researcher economist historian analyst biologist ecologist physicist chemist
  astronomer archaeologist engineer lawyer solicitor barrister activist campaigner journalist
  reporter correspondent editor presenter broadcaster columnist photographer businessman
  businesswoman entrepreneur billionaire tycoon candidate nominee leader speaker whip councillor
  councilor councilman councilwoman alderman mp mep msp mla lawmaker legislator politician advisor
  adviser aide envoy delegate librarian curator principal headteacher teacher student pastor priest
  vicar nun monk survivor victim suspect resident neighbor neighbour eyewitness attendee pilot nurse
  surgeon physician paramedic firefighter veteran son daughter wife husband mother brother friend
  colleague widow partner girlfriend boyfriend co-author co-founder co-owner cosplayer violinist
  guitarist drummer vocalist astronaut cosmonaut swimmer runner cyclist skier boxer wrestler golfer
  expert anthropologist epidemiologist virologist psychologist geologist candidate hopeful
  tsar czar shah undergraduate undergrad archdeacon dean provost rector
  vice-chancellor commandant warden trooper ranger deputy-governor costumer designer director-general
  secretary-general treasurer accountant consultant strategist pollster ombudsman pathologist
  coroner oncologist zoologist botanist paleontologist palaeontologist meteorologist
  seismologist volcanologist entomologist ornithologist neuroscientist sociologist criminologist
  technologist statistician mathematician philosopher theologian linguist woman man boy girl
  teenager`);

/** Before another title: "Prime Minister", "Deputy Director", "former President". */
export const titleModifiers =
  set(`prime vice deputy assistant acting former ex first foreign interior
  defense defence finance health justice education home trade energy transport interim lead senior
  junior executive managing general co under chief attorney lieutenant crown commerce state press
  treasury homeland agriculture labor labour environment federal district circuit solicitor
  brigadier detective police fire grand special associate emeritus supreme lord shadow opposition
  majority minority regional national rear staff wing master sergeant
  emergencies secretary director president representative high superior county city
  state lead principal political military medical human`);

/** Titles only in small letters: with a capital they are names. */
export const kin =
  set(`son daughter wife husband mother brother sister friend colleague widow partner girlfriend boyfriend
  man woman boy girl teenager student teacher resident neighbor neighbour driver singer writer
  victim survivor suspect veteran poet expert forward nun monk swimmer runner boxer father champion winger count
  marshal major rector dean provost price baker principal`);

export const honorificsOfMen =
  set(`mr sir lord king prince duke father brother pope cardinal archbishop bishop
  monsignor fr chairman spokesman congressman businessman councilman imam rabbi emperor sheikh
  ayatollah baron husband son actor fisherman policeman`);
export const honorificsOfWomen = set(`mrs ms miss dame lady queen princess duchess sister chairwoman
  spokeswoman congresswoman businesswoman councilwoman actress empress baroness countess wife
  daughter mother nun widow policewoman`);

const men = `alex alexis jordan taylor sam charlie morgan cameron jamie robin ashley casey avery riley quinn dale drew andrea jean lee ali noor kim leslie terry tracy kelly jesse dana shannon kerry lindsay hillary evelyn sasha frances aaron abdel abdul abdullah abraham adam adel adrian ahmad ahmed aidan alan albert alberto
  alec alejandro alex alexander alexandre alexei alexey alexis alfred ali alistair allan allen alvin amin
  amir anders andre andreas andrei andrew andrey andy angelo angus anthony antoine anton antonio antonis
  archie ari arjun arnold arthur arvin asif ashraf axel aziz barack barry bart bashar ben benedict
  benjamin bernard bernie bill billy björn bob bobby boris brad bradley brandon brendan brett brian
  bruce bruno bryan byron caleb callum calvin cameron carl carlo carlos cecil cesar chad charles
  charlie chester chris christian christoph christophe christopher chuck claude clement clifford clint
  clive colin connor conor corey craig curtis cyril cyrus dale damian damien dan daniel daniele danny
  darrell darren dave david dean denis dennis derek desmond devin dick diego dieter dimitri dirk
  dmitri dmitry dominic don donald doug douglas duncan dustin dwight dylan eamon earl ed eddie edgar
  edmund eduardo edward edwin egon elijah elliot elliott elon emil emmanuel enrique eric erik ernest
  ernst ethan eugene evan evo fabian fabio felipe felix ferdinand fernando fidel florian francesco francis
  francisco franco francois françois frank franklin franz fred frederic frederick fritz gabriel gareth
  gary gavin geoff geoffrey george georges gerald gerard gerhard giovanni giuseppe glen glenn gordon
  graeme graham grant greg gregory guillermo gunnar gustav gustavo guy hamid hans harold harry harvey
  hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hiroshi howard hubert hugh
  hugo hussein ian ibrahim ignacio igor ilya imran isaac ismail ivan jack jackson jacob jacques jaime
  jair jake jamal james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry
  jesse jesus jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonas
  jonathan jordan jorge jose josé josef joseph josh joshua juan julian julio julius jun jürgen justin
  karim karl karsten kayode keir keith ken kenji kenneth kent kevin khalid kim kirk klaus konrad
  konstantin kristian kurt kwame kyle lamar lance larry lars laurence laurent lawrence lee len leo
  leon leonard leonardo leroy leslie lewis liam lloyd logan lorenzo louis luca lucas luciano luigi luis luiz
  lukas luke magnus mahmoud malcolm manfred manuel marc marcel marco marcus mariano mario mark markus
  marko martin marvin mateo mathias matt matteo matthew matthias maurice mauricio mauro max maxim
  maxime maximilian mehmet mel michael michel miguel mike mikhail miles milos mitch mitt mohamed
  mohammad mohammed morgan moritz muhammad mustafa narendra nasser nathan nathaniel naveen neil nelson
  nicholas nick nicolas nigel nikita nikolai nikolay nils noah noel norman oleg oliver olivier omar
  orlando oscar otto owen pablo paolo pascal patrick paul paulo pavel pedro per perry pete peter petr
  phil philip philipp philippe phillip pierre pietro prakash prince quentin rafael rahul raj rajesh
  ralph ramon randall randy raphael rashid raul ravi ray raymond reinhard rene rené rex reza ricardo
  riccardo richard rick ricky rob robert roberto robin rod rodney rodrigo roger roland rolf roman
  ron ronald ronnie rory ross roy rudolf rudy rupert russell ryan salman salvador sam samir samuel
  sandeep sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn
  shinzo sid sidney simon stan stanley stefan stefano stephen stephan sterling steve steven stewart stuart
  sunil suresh sven taylor ted terence terrence terry theo theodore thierry thomas tim timothy tobias
  todd tom tommy tony travis trevor tristan tyler umar uwe vaclav valentin vernon victor viktor
  vijay vince vincent vinod vito vittorio vladimir volodymyr walter warren wayne wendell werner wesley
  wilbur wilhelm will william willie winston wolfgang xavier xi yann yasser yevgeny yoshihide yuri
  yusuf zachary`;
const women = `alex alexis jordan taylor sam charlie morgan cameron jamie robin ashley casey avery riley quinn dale drew andrea jean lee ali noor kim leslie terry tracy kelly jesse dana shannon kerry lindsay hillary evelyn sasha frances abigail ada adela adele adriana agnes aisha alana alexandra alice alicia alina alison
  allison alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna
  anne annette annie antonia april ariana asha ashley astrid aung ava barbara beatrice beatriz becky
  bella bernadette beth bethany betty beverly bianca birgit bonnie brenda bridget brigit brigitte
  brittany brooke camila camilla candace candice carla carly carmen carol carole carolina caroline carrie
  cassandra catalina catherine cathy cecilia celia celine charlene charlotte chelsea cheryl chloe
  christina christine cindy claire clara clare claudia colleen constance cora corinne cristina cynthia
  daisy dana daniela danielle dawn debbie deborah debra denise diana diane dilma dolores donna dora
  doris dorothy ebony edith eileen elaine eleanor elena elisa elise elizabeth ella ellen elsa emily emma
  erica erika erin estelle esther eva eve evelyn faith fatima felicia fiona florence frances freya
  gabriela gabrielle gail gemma georgia geraldine gertrude gina giulia gladys gloria grace greta
  gretchen gwen hannah harriet hazel heather heidi helen helena helga hillary holly hope ida ilse
  indira ines ingrid irene iris irma isabel isabella isabelle ivanka jackie jacqueline jacinda jane
  janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn
  josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn kamala karen karin
  karina kate katherine kathleen kathryn kathy katie katrina katya kay kayla kelly kerri kerry kim
  kimberly kirsten kristen kristin kristina lara larissa laura lauren laurie leah leila lena leslie lillian
  lily linda lindsay lisa liz loretta lori louise lucia lucy luisa lydia lynn mabel madeleine madison
  maggie maia malala mandy marcia margaret margarita margot maria mariam marianne marie marina marion
  marisa marjorie marlene martha martina mary maryam maureen maya megan meghan melania melanie melinda
  melissa mercedes meredith mia michaela michelle mila mildred miranda miriam moira molly monica
  monika muriel nadia nadine nancy naomi natalia natalie natasha nicola nicole nikki nina noor nora
  norma olga olivia pamela patricia patty paula pauline peggy penelope penny petra phoebe phyllis
  priscilla priti priya rachel ramona raquel rebecca regina renata renee rhonda rita roberta robin
  rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally samantha samira sandra sara sarah
  selena shannon sharon sheila shelley sherry shirley silvia simone sofia sonia sonja sophia sophie
  stacey stacy stella stephanie sue suman susan susana susanna susanne suzanne svetlana sylvia tamara
  tammy tanya tara tatiana teresa tess theresa therese tiffany tina tracy trudy ursula ute valentina
  valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney wilma
  winifred yasmin yolanda yvette yvonne zainab zara zoe`;

export const namesOfMen = set(men);
export const namesOfWomen = set(women);

/** Stand inside a person's name, in lower case. */
export const particles =
  set(`de da di del della der den van von la le el al bin ibn ben dos du st ter ten
  zu y e dela delos bint abu ul ur da do das`);
export const generations = set(`jr sr ii iii iv`);
