/** What a check of a price revision has to say, as data; in three languages, and never as legal advice. */
import type { Sentences } from '../core/rule.ts'

export type FindingCode =
  | 'weights-do-not-add-up'
  | 'fixed-part-too-small'
  | 'index-without-cost'
  | 'general-index'
  | 'weight-not-constant'
  | 'weight-below-zero'
  | 'term-without-index'

/** One finding. `at` names the clause: the number of the price revision in the key, then the number of its term where there is one. */
export interface Finding {
  readonly code: FindingCode
  readonly at: string
  readonly says: Sentences
}

type Write = (detail: string) => Sentences

/** One sentence per code; `detail` is the number or the name it is about. */
export const sentences: Readonly<Record<FindingCode, Write>> = {
  'weights-do-not-add-up': (sum) => ({
    en: `The fixed part and the weights add up to ${sum}; they must add up to 1.`,
    nl: `Het vaste deel en de gewichten zijn samen ${sum}; ze moeten samen 1 zijn.`,
    fr: `La partie fixe et les pondérations totalisent ${sum} ; elles doivent totaliser 1.`,
  }),
  'fixed-part-too-small': (least) => ({
    en: `At least ${least} of the price must stay fixed (law of 30 March 1976, art. 57).`,
    nl: `Minstens ${least} van de prijs moet vast blijven (wet van 30 maart 1976, art. 57).`,
    fr: `Au moins ${least} du prix doit rester fixe (loi du 30 mars 1976, art. 57).`,
  }),
  'index-without-cost': (index) => ({
    en: `Say which cost ${index} represents; an index may only revise the part of the price that it stands for.`,
    nl: `Zeg welke kost ${index} vertegenwoordigt; een index mag alleen het deel van de prijs herzien waarvoor hij staat.`,
    fr: `Indiquez le coût que représente ${index} ; un indice ne peut réviser que la partie du prix qu’il représente.`,
  }),
  'general-index': (index) => ({
    en: `${index} looks like a general index, such as consumer prices; only indices of real costs are allowed, unless the contract is exempt.`,
    nl: `${index} lijkt een algemeen index, zoals de consumptieprijzen; alleen indexen van werkelijke kosten mogen, tenzij het contract vrijgesteld is.`,
    fr: `${index} semble être un indice général, comme les prix à la consommation ; seuls des indices de coûts réels sont admis, sauf contrat exempté.`,
  }),
  'weight-not-constant': (what) => ({
    en: `The weight of ${what} is not a constant, so the sum of the weights cannot be checked.`,
    nl: `Het gewicht van ${what} is geen constante; de som van de gewichten kan niet nagekeken worden.`,
    fr: `La pondération de ${what} n’est pas une constante ; la somme des pondérations ne peut être vérifiée.`,
  }),
  'weight-below-zero': (what) => ({
    en: `The weight of ${what} is below zero.`,
    nl: `Het gewicht van ${what} ligt onder nul.`,
    fr: `La pondération de ${what} est inférieure à zéro.`,
  }),
  'term-without-index': (term) => ({
    en: `${term} is not an index term, so it cannot be seen which cost it follows; write indexTerm(…).`,
    nl: `${term} is geen indexterm; het is niet te zien welke kost hij volgt; schrijf indexTerm(…).`,
    fr: `${term} n’est pas un terme d’indice ; on ne voit pas quel coût il suit ; écrivez indexTerm(…).`,
  }),
}
