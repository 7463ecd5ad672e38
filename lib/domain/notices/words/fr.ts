import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'Vos données issues de {marketplace} : information et une question [{code}]',
    inform: 'Vos données issues de {marketplace} : information [{code}]',
  },
  greeting: 'Madame, Monsieur,',
  opening: {
    ask: "Vous avez consulté nos pages ou nos produits sur {marketplace}, une place de marché de VirtualExpo, qui nous a transmis vos coordonnées. Voici ce que l'article 14 du règlement général sur la protection des données (RGPD) prévoit de vous faire savoir, et une question à la fin. Votre réponse est libre ; sans réponse, nous considérons que c'est non.",
    inform:
      "Vous avez consulté nos pages ou nos produits sur {marketplace}, une place de marché de VirtualExpo, qui nous a transmis vos coordonnées. Voici ce que l'article 14 du règlement général sur la protection des données (RGPD) prévoit de vous faire savoir. Vous n'avez rien à faire.",
  },
  objection: {
    heading: "VOTRE DROIT D'OPPOSITION",
    text: "Vous pouvez vous opposer à tout moment à l'utilisation de vos données à des fins de prospection (art. 21 RGPD). Un simple message à {email} suffit, sans motif ni formulaire ; nous arrêtons aussitôt.",
  },
  controller: 'Responsable du traitement : {controller}',
  officer: 'Délégué à la protection des données : {officer}',
  categories:
    'Catégories de données (art. 14, § 1, d RGPD) : nom, adresse e-mail, numéro de téléphone, adresse postale, société, fonction, pages ou produits consultés, et date.',
  replyCategories:
    'Catégories de données (art. 14, § 1, d RGPD) : vos coordonnées, votre message, les produits concernés.',
  source: 'Source : VirtualExpo, par {marketplace}.',
  basis: {
    ask: "Finalités et base juridique : jusqu'à votre réponse, uniquement pour vous informer et enregistrer votre réponse (art. 6, § 1, c RGPD). Seulement si vous l'acceptez : {purposes} (art. 6, § 1, a RGPD), par {channels}.",
    inform:
      "Finalité et base juridique : uniquement pour vous informer (art. 6, § 1, c RGPD). Nous n'utilisons vos données pour rien d'autre.",
    reply: 'Finalité et base juridique : répondre à votre demande (art. 6, § 1, b RGPD).',
  },
  recipients: 'Destinataires : {recipients}',
  transfers: "Transferts hors de l'Espace économique européen : {transfers}",
  storage: {
    ask: 'Conservation : sans réponse, vos données sont effacées dans les {silenceDays} jours suivant cet avis ; après un non, dans les {graceDays} jours ; après un oui, à votre retrait ou au bout de {consentMonths} mois. Pour ne pas oublier un refus, nous gardons pendant au moins {suppressionMonths} mois une empreinte qui ne permet à personne de lire vos données.',
    inform:
      "Conservation : vos données sont effacées dans les {silenceDays} jours suivant cet avis. Après une opposition, nous gardons pendant au moins {suppressionMonths} mois une empreinte qui ne permet à personne de lire vos données, afin de ne pas l'oublier.",
    reply: 'Conservation : {requestMonths} mois après votre dernier message.',
  },
  rights:
    'Vos droits : accès (art. 15 RGPD), rectification (art. 16), effacement (art. 17), limitation (art. 18), portabilité (art. 20).',
  complaint: 'Réclamations (art. 77 RGPD) : auprès de toute autorité de contrôle ; la nôtre est {authority}.',
  automated: 'Décisions automatisées et profilage (art. 22 RGPD) : aucun.',
  withdrawal:
    "Retrait : si vous acceptez, vous pourrez revenir sur votre accord à tout moment, aussi simplement que vous l'aurez donné (art. 7, § 3 RGPD) : écrivez à {email} en indiquant le code {code}. Ce qui a été fait jusque-là reste licite.",
  question: {
    heading: 'NOTRE QUESTION',
    text: 'Acceptez-vous que {name} vous contacte par {channels} ? Merci de cocher ce que vous acceptez :',
  },
  yes: 'Oui : {purpose}',
  no: 'Non',
  answer: {
    email:
      'Pour répondre, renvoyez-nous ce message avec un x entre les crochets, ou écrivez OUI (pour le tout) ou NON. Merci de laisser le code {code} dans votre réponse.',
    letter:
      'Pour répondre, renvoyez-nous cette page, ou écrivez OUI (pour le tout) ou NON avec le code {code} à {email}.',
    form: 'Vous pouvez aussi utiliser notre formulaire, avec le code {code} : {form}',
  },
  reference: 'Référence : {code}',
  closing: 'Veuillez agréer nos salutations distinguées.\n{name}',
  replyHeading: 'Comment nous traitons vos données (art. 14 RGPD)',
  purposes: {
    'product-information': 'informations sur nos produits',
    offers: 'offres commerciales',
    events: 'invitations à des salons et événements',
    advice: 'conseil technique',
  },
  channels: { email: 'e-mail', phone: 'téléphone', post: 'courrier' },
};
