/** Words that mending knows: those in which the rules are written, and everyday words that only look like them. */
import { ABBREVIATIONS } from './abbreviations';
import { once } from './memo';
import { wordsOfPhrase } from './phrase';
import { DENIAL_KINDS } from './rules';

/** Gathered at the first word that is to be mended. */
export const plainVocabulary: () => ReadonlySet<string> = once(
  () =>
    new Set([
      ...[...ABBREVIATIONS.values()].flatMap((plain) => plain.split(' ')),
      ...DENIAL_KINDS.flatMap((kind) => [...kind.words, ...(kind.notWords ?? [])]).flatMap(wordsOfPhrase),
    ]),
);

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `about above accident according account action active actual after again against agreement also although among and another answer any applied apply
  are area asked because been before began begin being below between both business but call called came care case center change changed check clear
  close closed come complete completed condition contact contain correct corrected could country current customer daily decide decision department
  direct done during each either employee employer end entire entity equal error even event every exact except expect explain explained family fee
  field final first follow following form former from full further gave general give given good grace group had handled have health hear held here
  high history home hospital hour however illness include indicate indicated injury instead issue item its just keep kind know known large last
  later law less letter like line list live local long lower made mail main make manager many may meet mental met minute modified more most must
  name near new next normal note notice number nurse office often once only open order ordered other our out over own package page part party pay
  paying payment people per person phone plan please point possible post practice present prior private program project prompt provide provided
  quarter question rate read reason reasons reduce reduced refer refused regarding region regular related release remark remain repeat replace reply
  report result return review right room rule same say schedule second section see select separate session set seven several should show side sign
  since single site six small some special staff standard start state statement status still stop such system table take taken team terms test than
  that the their them then there these they thing this those three through time today told total treated treatment two under unless until upon used
  using usual valid value very wait want was week well were what when where whether which while who will with within work worked would write year
  your drug drugs surgery surgical therapy physical speech nursing skilled device equipment supply supplies lab labs laboratory imaging radiology
  pathology screening preventive wellness dental vision pharmacy behavioral mental maternity delivery ambulance transport room board ancillary
  professional technical component clean claimant company companies patent paints clamp plane planes stable table cable stage stages stated states rates notes dates admits stays gone goes going
  medicine medicines home homes doing makes taken issue issues valued plans planned posted poster parts partly staffed offered offers appears cases
  cause caused causes closing direct directed director drive drop during early easily effort eight else entity entry equal
  extra facts fails fairly fault fifth filter floor forms forty found fourth growth guide happen heart heavy hence hours house
  human ideal image index inner input known labor later leave legal lines local logic loss lower lunch major makes maybe meant media meets
  minor mixed model moved never night noise north noted occur older order outer owner paper parent partner peace phase piece pilot power press price print proof queue quick quite radio raise range ratio ready refer reset right round route scale scope score
  seven shall share sheet shift shown sides sixth sizes skill sleep small smart solid solve sorry sound south spare speak spend split sport stand
  start steps stock store strip study style taxes teach teeth terms thank their there thing think third three times title today topic total touch
  trace track trade trend trial truth twice types under union until upper urban usage users usual value video vital voice waste watch
  water weeks where which while white whole whose women world worth would wound write years young serves severe server coder medial
  abort accessed accidental acquire addition addressed advanced advantages advertise agent agreed agrees alter amending appending archived articles
  ascending assent assorted attack auditing authority avoidance beneficial black blanks breaks cells chance changing chose citation clause coming
  competent compilation compiled construct contents contradict contrary contrast convenient converted conveyed counted counters critical curve decay
  decoded decrease defendant depend depending depth destroy directory distance district division doubles earliest elevated enjoyment erectile
  excision execution exhaust expanded experiment expressive extensive falling falls filled filling finished fired firing fixes fixing forced grave
  greater greatest heading headings identically identity improved improves incident incidentally inclusion infer inform informative inherent instance
  integrate integrity interact interested interior internet intimate invocation layer lifted linked links lists locked locks march mouth multiplan
  multiplied noticing obligations offering opinions output packet parity parsed paused perio permit personal police position practical preceded
  precedes preserve preset prevent prevented preventing preview previews primarily principally principle progress promised property proved react
  recent recode recording recover recovery regulated relied relining remix repacked replay residence resort respects restored retiree reworded roles
  routing safety scheduler secure securely security selling settings shape sitting sources specifics stalling stars stuff substantive suppliers
  survives suspense systemic terminal terminals theme thought threw tribal tries unlimited usable vague variation cancer cancers appear appears appended biller content direction effectively detected excluding extending funding hospitalist
  inserted incentive investigate laser location manually payee renal retention resolved retirement splint tough waiver widow reliable guaranteed warranty windows withheld writing aware stripped unstable employed employer employers clerical confirms supplement
  retain remove count quality tasks bring contracts forget charged encountered reverse passes stress receiver scanner closer facing dying premises massage
  median denise denis struck swelling portable bought seated shots dosing sitter fills healthy slated clark shawn professor examine examined submitter capd outside payable reasonable outstanding gatekeeper improvement extraction reimbursable`
    .split(/\s+/)
    .filter(Boolean),
);
