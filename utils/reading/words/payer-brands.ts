/** Names under which payers and programs stand at the head of their portals. Own compilation from the payers' public pages, Nov 2026. */
import { remembered } from './remembered';
import { list } from './words';

/** Names that no hospital or person carries, lower case. */
const NAMES = list(`
  louisiana blue,
  1199seiu(?: national)?(?: benefit funds?)?, 32bj health fund, absolute total care, academic health ?plans, align senior care, alohacare, altrua healthshare, american health plans, apex health,
  aspire health plan, assurant, astiva health, athens administrators, beacon mutual, beam benefits, best life and health, bind benefits, boon-chapman, brighton health plan,
  builders mutual, california victim compensation board, care wisconsin, care1st, carepartners of connecticut, carolina complete health, children's community health plan, chorus community health plans,
  christian healthcare ministries, clear spring health, clever care, community behavioral health, community eye care, consociate, continental benefits, copperpoint, crawford & company, delaware first health,
  denti-cal, dentegra, dentemax, deseret mutual, eastpointe, encova, erie insurance, experience health, firstmedicare direct, foreign service benefit plan, gateway health(?: plan)?, geico, geoblue,
  global benefits group, global ?health(?: inc)?(?= |$), granite state health plan, group benefit services, hawaii dental service, healthcare management administrators, hma plan, idaho state insurance fund, independent care health plan,
  insurance management services, j\\.?p\\.? farley, jefferson health plans, kelsey-?care advantage, kempton group, lakeland care, longevity health plan, loomis, magnolia health,
  marpai, march vision, mcs (?:advantage|healthcare|classicare), medcost, mmm (?:healthcare|multihealth), montana state fund, motion picture industry health plan, mutual assurance administrators, nascentia,
  national vision administrators, nebraska total care, neighborhood health partnership, nippon life, partners health management, perennial advantage, performcare, physicians mutual,
  piedmont community health plan, pma companies, professional benefit administrators, provider partners health plan, pruitthealth premier, quantum health, reliance standard, rightcare, rural carrier benefit plan, sag-aftra health plan,
  sana benefits, samaritan ministries, sedera, select health of south carolina, sfm mutual, sidecar health, significa benefit services, sonder health plans, state farm, student assurance services, surest, symetra, teamcare,
  the standard, trillium health resources, triple-?s(?: salud| advantage| vida)?, troy medicare, ultimate health plans, unified group services, unite here health, universal care, university health alliance, usable life, vaya health,
  ventura county health care plan, verda healthcare, versant health, wcf insurance, wellfleet(?: student)?, west bend mutual, zion healthshare,
  90 degree benefits, aither health, alameda alliance for health, allegiance benefit plan management, ameriben, american plan administrators, amerihealth administrators,
  apwu health plan, arizona complete health, arkansas health & wellness, asr health benefits, aspirus health plan, atrio health plans, aultcare, auxiant, avera health plans,
  benesys, blue benefit administrators, blue kc, bridgespan, brms, brand new day, caloptima(?: health)?, capital health plan, careoregon, careplus health plans,
  cascade health alliance, cencal health, centers plan for healthy living, centivo, central health plan, chinese community health plan, christian care ministry,
  colorado access, columbia pacific cco, community care plan, community first, community health group, community health options, community health plan of washington,
  compass rose, contra costa health plan, coresource, countycare(?: health plan)?, cypress benefit administrators, dell children's health plan, denver health medical plan,
  doctors healthcare plans, ebms, el paso health, elderplan, emi health, firstcare health plans, florida community care, gilsbar, golden state medicare health plan, gravie,
  group & pension administrators, hamaspik, hap caresource, health alliance plan, health choice arizona, health choice utah, health new england, health partners plans,
  health plan of nevada, health plan of san joaquin, health plan of san mateo, healthcomp, healthez, healthgram, healthscope benefits, healthsun, hennepin health,
  home state, hometown health, horizon nj health, husky health, imagine360, imperial health plan, independent health, innovation health, jai medical systems,
  kern family health care, key benefit administrators, leon health, liberty healthshare, lifewise, lucent health, luminare health, maestro health, magnacare, mail handlers benefit plan,
  managed health services, maryland physicians care, mass general brigham health plan, mclaren health plan, medben, medi-?share, medstar family choice, mhbp,
  mountain health co-?op, my choice wisconsin, nalc health benefit plan, nova healthcare administrators, optimum healthcare, paramount health care, partnership health ?plan(?: of california)?,
  passport health plan, planned administrators, point32health, preferred care partners, preferredone, prestige health choice, primewest health, priority partners, riverspring,
  rocky mountain health plans, san francisco health plan, santa clara family health plan, senior whole health, seven corners, siho(?: insurance services)?, silversummit, sisco,
  solis health plans, south country health alliance, staywell, summacare, tall tree administrators, total health care, tricare for life, umpqua health alliance,
  upper peninsula health plan, us family health plan, varipro, vista health plan, viva health, vivida health, webtpa, western sky community care, zenith american solutions, zing health,
  banner [-–] university family care, compsych, first dental health, guardian life, dominion dental, dental select, premier access dental, solstice benefits, skygen, scion dental, mcna dental, envolve dental, envolve vision,
  american fidelity, aflac, unum, lincoln financial, principal life, equitable life, gerber life, bankers life, transamerica, golden rule, allstate benefits, colonial penn,
  coventry workers' comp, accident fund, employers insurance, amerisure, argonaut, missouri employers mutual, kentucky employers' mutual, louisiana workers' compensation corporation,
  washington state fund, ohio bwc, north dakota workforce safety,
  aetna, aetna better health, affinity health plan, ahcccs, allcare, alliance health, alliant health plans, allways health partners, ambetter,
  amerigroup, amerihealth, amerihealth caritas, anthem, apple health, asuris, avesis, avmed, badgercare, banner aetna,
  blue care network, bluecare tennessee, bright health, buckeye health plan, capital blue, capital district physicians health plan, cdphp,
  carefirst, carelon, caresource, celticare, centene, central california alliance for health, champva, cigna, cigna healthcare, clover health,
  common ground healthcare, commonwealth care alliance, community first health plans, community health choice, connecticare, cook children's health plan,
  coordinated care, coventry, dean health plan, devoted health, driscoll health plan, emblemhealth, empire blue, essence healthcare, excellus,
  fallon health, fepblue, fidelis care, first choice health, florida blue, forwardhealth, freedom health, friday health plans, geha,
  geisinger health plan, gold coast health plan, group health cooperative, harvard pilgrim, hawaii medical service association, health first colorado, health net,
  healthfirst, healthpartners, healthsmart, healthy blue, highmark, hmsa, home state health, horizon blue cross, horizon bcbsnj, humana, iehp,
  independence blue cross, indiana health coverage programs, inland empire health plan, kaiser permanente, kancare, keystone first, l\\.?a\\.? care, louisiana healthcare connections,
  magellan, mainecare, maricopa health plan, martin's point, masshealth, mdwise, med-quest, medi-cal, medicaid, medical mutual, medicare, mercy care,
  meridianhealth, meritain health, metroplus, mo healthnet, moda health, molina, molina healthcare, mvp health care,
  neighborhood health plan, nebraska medicaid, network health, nj familycare, optima health, oscar health, oxford health plans, pacificsource,
  parkland community health plan, partnership healthplan, peach state health plan, peoples health, physicians health plan, preferred one, premera, presbyterian health plan,
  priority health, providence health plan, quartz, regence, samaritan health plans, sanford health plan, scan health plan, scott and white health plan,
  security health plan, select health, selecthealth, sentara health plans, sharp health plan, sierra health, simply healthcare, soonercare, sunflower health plan,
  sunshine health, superior healthplan, tenncare, texas children's health plan, tricare, trillium, trustmark, tufts health plan, ucare, umr, unicare,
  united ?healthcare, unitedhealthcare community plan, univera, upmc health plan, upmc for you, vantage health plan, virginia premier,
  metlife, delta dental, united concordia, ameritas, sun life, dentaquest, liberty dental, humana dental, mutual of omaha, careington, dencap,
  willamette dental, renaissance dental, cigna dental, vsp, eyemed, davis vision, superior vision, spectera,
  sedgwick, corvel, broadspire, gallagher bassett, helmsman, esis, travelers, liberty mutual, the hartford, zurich, zenith insurance, amtrust, icw group, pinnacol, texas mutual,
  state compensation insurance fund, saif, bwc, state fund, berkley, chubb, ccmsi, york risk, tristar, careworks,
  va community care, veterans affairs, vns health, vytra, washington apple health, wellcare, wellmark, wellpoint, wellsense, western health advantage, wps health, yamhill
`);

/** Names of the Blue Cross and Blue Shield plans, in their spellings. */
const BLUES = [
  'blue ?cross(?:(?: and | & )? ?blue ?shield)?(?: of [a-z]+(?: [a-z]+)?)?',
  'blue ?shield(?: of [a-z]+(?: [a-z]+)?)?',
  'bcbs[a-z]{0,3}',
];

/** So many letters of a name find it: a text is held against the few names that begin as one of its words does. */
const LEAD = 3;
const leadOf = (text: string): string => text.replaceAll('.', '').slice(0, LEAD).toLowerCase();

/** By the names' first letters, points left out. In one expression of them all, a browser's first look would take longer than the rest of a page's reading. */
const BY_LEAD = new Map<string, string[]>();
for (const name of [...[...NAMES].sort((a, b) => b.length - a.length), ...BLUES]) {
  const lead = leadOf(name.replaceAll('\\.?', ''));
  BY_LEAD.set(lead, [...(BY_LEAD.get(lead) ?? []), name]);
}
const compiled = new Map<string, RegExp>();

/** The names that begin so, in one expression that finds them at one place. */
function namesFor(lead: string): RegExp | undefined {
  const names = BY_LEAD.get(lead);
  if (!names) return undefined;
  const known = compiled.get(lead) ?? new RegExp(`(?:${names.join('|')})\\b(?! military)`, 'iy');
  compiled.set(lead, known);
  return known;
}

/** The first payer's or program's name in a text, as it is written there, and where it begins. */
export const brandIn: (text: string) => { readonly name: string; readonly index: number } | undefined = remembered((text) => {
  for (const { index } of text.matchAll(/\b\w/g)) {
    const names = namesFor(leadOf(text.slice(index, index + 2 * LEAD)));
    if (!names) continue;
    names.lastIndex = index;
    const [name] = names.exec(text) ?? [];
    if (name !== undefined) return { name, index };
  }
  return undefined;
});

/** The text is such a name and nothing else. */
export const isBrandName = (text: string): boolean => brandIn(text)?.name === text;
