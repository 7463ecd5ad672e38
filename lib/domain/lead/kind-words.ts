import { fold } from './fold.ts';
import type { LeadKind, LeadType } from './lead.ts';

/**
 * Words for kinds and types, as they are folded. The codes in real feeds are not public: these are the published names, the
 * button labels in the languages of the marketplaces, and guesses. What is missing is held until the user says what
 * it means, so a word is here only if it can mean one thing alone.
 */

const words = (text: string): string[] => text.trim().split(/\s+/).map(fold);

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([meaning, text]) => words(text).map((word) => [word, meaning] as const)));

export const KIND_WORDS: ReadonlyMap<string, LeadKind> = table<LeadKind>([
  [
    'request',
    `request requests demande demandes anfrage anfragen richiesta richieste solicitud solicitudes solicitacao
     solicitacoes aanvraag aanvragen запрос запросы 请求 询盘 リクエスト`,
  ],
  ['prospect', 'prospect prospects prospecto prospectos prospetto prospetti interessent interessenten'],
  [
    'visit',
    `visit visits visite visites besuch besuche visita visitas stand bezoek bezoeken wizyta wizyty посещение посещения
     визит визиты 访问 参观 訪問`,
  ],
]);

/** What is a visit as part of a longer word as well: `STAND_VISIT`, `visitLeads`. A stand alone may be anything. */
export const VISIT_PARTS: ReadonlySet<string> = new Set(
  words(`visit visits visite visites besuch besuche visita visitas bezoek bezoeken wizyta wizyty посещение посещения
    визит визиты`),
);

export const TYPE_WORDS: ReadonlyMap<string, readonly LeadType[]> = table<readonly LeadType[]>([
  [
    ['documentation'],
    `doc docs documentation dokumentation documentazione documentacion documentacao documentatie dokumentacja
     brochure brochures catalogue catalog katalog catalogo unterlagen документация каталог 资料 文档 資料 カタログ`,
  ],
  [
    ['quote'],
    `quote quotation devis angebot preventivo presupuesto cotizacion orcamento cotacao offerte wycena rfq 报价 見積
     見積もり お見積もり`,
  ],
  [
    ['price_options'],
    `rate price priceoptions optionsprix prix tarif preisoptionen preis opzioniprezzo prezzo opcionesprecio precio
     opcoespreco preco ценовыепредложения 价格选项 価格オプション`,
  ],
  [
    ['price_seen'],
    `pricelist seeprice seeprices seepriceoptions viewprice viewprices viewpriceoptions voirprix voiroptionsprix
     preiseansehen preisoptionenansehen vediprezzi vediopzioniprezzo verprecios veropcionesprecio verprecos veropcoespreco`,
  ],
  [['documentation', 'quote'], 'docquote quotedoc documentationquote quotedocumentation'],
  [['documentation', 'price_options'], 'docrate ratedoc documentationpriceoptions priceoptionsdocumentation'],
]);

/** What is left out of a label before it is looked up: "Demande de devis" is about a "devis". */
export const FILLERS: ReadonlySet<string> = new Set(
  words(`request requests requested ask asked get receive want wants wanted demande demander demandee recevoir anfrage
    anfordern angefordert erhalten richiesta richiedi richiedere ricevi ricevere solicitud solicitar pedir recibir
    pedido solicitacao receber aanvraag aanvragen запрос запросить получить a an the for of de d du des un une la le les l
    ein eine einen der die das di del della dei il lo el los las o os as um uma to my your
    personalized personalised personalise personalisee individuelles individuell personalizzato personalizado`),
);
