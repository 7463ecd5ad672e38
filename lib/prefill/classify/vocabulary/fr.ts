import type { Vocabulary } from '../concepts.ts';

export const fr: Vocabulary = {
  name: 'nom|nom complet|nom du contact|contact|votre nom|interlocuteur|personne à contacter',
  'given-name': 'prénom|prenoms|premier prénom',
  'additional-name': 'deuxième prénom|second prénom|autres prénoms',
  'family-name': 'nom de famille|nom patronymique|nom d usage',
  'honorific-prefix':
    'civilité|titre de civilité|formule de politesse|formule d appel|m mme|mme m|monsieur madame|madame monsieur|titre de courtoisie',
  title: 'titre',
  email:
    'e-mail|courriel|adresse e-mail|adresse mail|mail|adresse électronique|courrier électronique|mél|adresse courriel|adresse de courriel',
  tel: 'téléphone|numéro de téléphone|tél|téléphone fixe|n° de téléphone|ligne directe|no de téléphone|téléphone professionnel|standard|n téléphone|num tél|fixe',
  mobile: 'portable|téléphone portable|mobile|téléphone mobile|gsm|numéro de portable|numéro de mobile|cellulaire',
  fax: 'fax|télécopie|télécopieur|numéro de fax',
  'tel-extension': 'poste téléphonique|numéro de poste|extension|no de poste',
  dial: 'indicatif|indicatif pays|indicatif du pays|indicatif téléphonique|indicatif international',
  area: 'indicatif régional',
  organization:
    'entreprise|société|raison sociale|nom de l entreprise|nom de la société|organisation|organisme|établissement|employeur|nom de l organisation|structure|votre entreprise|votre société|nom société|compte|nom du compte|compagnie|nom entreprise|dénomination sociale|institution|clinique|nom de l établissement|tiers|nom du tiers',
  'organization-title':
    'fonction|poste|intitulé du poste|profession|métier|titre du poste|emploi|poste occupé|qualité|rôle|votre fonction|spécialité|spécialité médicale|titre professionnel|titre de poste|intitulé de poste|poste fonction',
  department: 'service|département|direction|nom du service|division|unité',
  industry:
    'secteur|secteur d activité|industrie|activité|domaine d activité|branche|filière|branche d activité|secteur activité',
  'company-type':
    'type d entreprise|type de société|type d organisation|type d établissement|type de structure|type de client|type de compte|forme juridique type',
  url: 'site web|site internet|site|url|page web|adresse web|site internet de l entreprise|adresse du site',
  address:
    'adresse|adresse postale|adresse complète|adresse de l entreprise|adresse professionnelle|adresse du domicile',
  street:
    'rue|voie|nom de rue|libellé de voie|nom de la rue|n° et rue|numéro et nom de rue|numéro et rue|numéro et voie|n et nom de rue',
  'address-line2':
    'complément d adresse|complément|bâtiment|étage|appartement|appt|bât|résidence|adresse suite|boîte postale|adresse ligne 2|complément adresse|escalier|lieu dit|adresse complémentaire',
  'address-housenumber': 'numéro de rue|numéro de voie|n° de rue|n de rue|n de voie|numéro dans la rue',
  'address-level3': 'quartier|arrondissement',
  'address-level2': 'ville|commune|localité|ville de résidence|municipalité',
  'address-level1':
    'région|province|état|département région|canton|état province|région province|province état|département géographique',
  'postal-code': 'code postal|cp|code postale|c p',
  country: 'pays|pays de résidence|pays région|pays ou région|pays territoire',
  language: 'langue|langue préférée|langue de correspondance|langue parlée',
  'lead-source':
    'origine du prospect|source|origine|provenance|source du prospect|comment nous avez vous connu|comment avez vous entendu parler de nous|comment avez vous connu|origine du contact|source du lead|origine de la piste|origine du lead|source de la piste',
  subject:
    'objet|sujet|objet de la demande|motif|thème|objet du message|nature de la demande|objet de votre demande|sujet du message|votre sujet',
  message:
    'message|commentaire|commentaires|remarque|remarques|description|demande|votre message|votre demande|notes|note|observations|précisions|comment pouvons nous vous aider|informations complémentaires|votre projet|contenu du message|texte du message|détails',
  number: 'numéro|n°|num',
  kind: 'type|catégorie|genre',
  size: 'effectif|nombre d employés|nombre de salariés|taille de l entreprise|chiffre d affaires|effectifs|taille',
  line: 'ligne|ligne d adresse',
  primary: 'principal|principale|courrier',
  billing: 'facturation|adresse de facturation|facture',
  shipping: 'livraison|adresse de livraison|expédition|destinataire',
  other: 'autre|autres|secondaire|supplémentaire',
  work: 'bureau|professionnel|professionnelle|travail|pro',
  home: 'domicile|personnel|personnelle|privé|perso',
  confirm: 'confirmer|confirmation|confirmez|répéter|répétez|ressaisir|vérification|ressaisissez',
  search: 'recherche|rechercher|chercher|recherchez|filtre|filtrer|mot clé|mots clés|trouver',
  'user-name':
    'nom d utilisateur|identifiant|pseudo|pseudonyme|utilisateur|surnom|nom utilisateur|identifiant de connexion|nom d affichage',
  secret:
    'mot de passe|mdp|question secrète|réponse secrète|code de sécurité|code de vérification|code secret|code d accès|code de confirmation|code d activation|nom de jeune fille',
  captcha: 'captcha|code de l image|recopier le code|anti robot|recopiez',
  coupon:
    'code promo|code promotionnel|bon de réduction|coupon|code avantage|carte cadeau|bon d achat|code de réduction|code parrainage',
  card: 'carte|numéro de carte|carte bancaire|carte de crédit|titulaire de la carte|cryptogramme|date d expiration|titulaire|expiration|iban|banque|rib|nom sur la carte|moyen de paiement|numéro de compte|mode de paiement',
  tax: 'tva|numéro de tva|n° tva|siret|siren|tva intracommunautaire|numéro siret|numéro siren|code naf|naf|ape|code ape|rcs|numéro fiscal|sécurité sociale|numéro de sécurité sociale|passeport|n siret|identifiant fiscal|numéro d identification|rpps|adeli',
  date: 'date|mois|année|jour|heure|date de début|date de fin|échéance|fuseau horaire|rendez vous|délai',
  birthday: 'date de naissance|anniversaire|naissance|lieu de naissance|âge|né le|pays de naissance',
  owner:
    'propriétaire|assigné à|responsable|commercial|attribué à|gestionnaire|chargé de compte|utilisateur assigné|supérieur|rattaché à|commercial en charge|suivi par|assigné|affecté à|propriétaire du compte|vendeur|responsable de compte|agent',
  'other-person':
    'assistant|assistante|nom de l assistant|conjoint|personne à prévenir|parrain|recommandé par|secrétaire|téléphone assistant|téléphone de l assistant|mère|père|accompagnant|bénéficiaire|contact d urgence|enfant|tél assistant',
  'other-company':
    'société mère|maison mère|compte parent|fournisseur|fabricant|concurrent|filiale|société parente|revendeur|distributeur|partenaire|marque|mutuelle|assurance|groupe parent',
  campaign:
    'campagne|source de la campagne|grille tarifaire|projet|nom du projet|étape|opportunité|affaire|liste de prix|événement|groupe|nom de l affaire|tarif',
  product:
    'produit|produits|article|modèle|numéro de série|nom du produit|référence produit|intéressé par|centre d intérêt|centres d intérêt|matériel|machine|étiquette|étiquettes|prestation|véhicule|gamme|produit concerné',
  file: 'fichier|nom du fichier|pièce jointe|photo|image|télécharger|document|logo|cv|signature|nom de fichier',
  territory:
    'territoire|secteur commercial|zone commerciale|zone géographique|marché|pays cible|nationalité|pays d origine|devise|agence|magasin|région commerciale|zone de vente|territoire commercial|pays de destination|zone d activité|succursale|monnaie|point de vente',
  status:
    'statut|évaluation|priorité|état du lead|situation familiale|étape du cycle|actif|note de piste|état civil|visibilité|type d adresse|préférence de contact|libellé adresse|moyen de contact préféré|nom de l adresse|statut du lead|type de contact',
  newsletter: 'lettre d information|infolettre|newsletter|s abonner|abonnement|inscription newsletter',
  quantity: 'quantité|qté|combien|poids|nombre de|nombre',
  money: 'montant|prix|budget|coût|salaire|don|revenu|valeur',
  social: 'réseaux sociaux',
  gender: 'sexe',
  'record-number':
    'numéro client|numéro de client|code client|référence|numéro de commande|numéro de facture|numéro de dossier|numéro de contrat|numéro adhérent|n client|matricule|identifiant client|code interne|suffixe|n° client|code fournisseur|numéro de réservation|numéro de licence|numéro de compte client',
  trap: 'laisser vide|laissez vide|ne pas remplir|ne rien écrire|laissez ce champ vide|ne remplissez pas|laisser ce champ vide|ne pas compléter|ne remplissez pas ce champ|champ à laisser vide',
};
