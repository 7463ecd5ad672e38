/**
 * Words that names in feeds are made of, and what each says. Written in any case, with or without separators and
 * accents: they are folded before they are compared. A word with `~` is weak: it says so only among other things.
 * Where a word means different things, its group and its values decide (`meaning.ts`, `guess.ts`).
 */

/** What a value is about, apart from whose it is. */
export const HEADS = {
  email: `email mail emailaddress mailaddress emailid replyto courriel mel adresseemail adressemail adresseelectronique emailadresse
    mailadresse correo correoelectronico postaelettronica indirizzoemail direccionemail correioeletronico enderecoemail
    emailadres adresemail почта электроннаяпочта имейл 邮箱 电子邮件 电子邮箱 邮件 メール メールアドレス 電子メール eメール`,
  phone: `phone phonenumber telephone tel telephonenumber telefono telefon telefonnummer telefone telefoon telefoonnummer rufnummer
    numtel numerotelephone numerotelefono numerodetelefono phoneno telno telefonu numertelefonu fixe landline телефон номертелефона 电话 电话号码
    联系电话 電話 電話番号`,
  mobile: `mobile mobil mobilephone mobilenumber cell cellphone gsm handy handynummer mobilnummer cellulare movil celular
    telemovel mobiel ~portable komorka мобильный мобильныйтелефон 手机 手机号 携帯 携帯電話 携帯番号`,
  fax: 'fax faxnumber telefax telecopie faxnummer факс 传真 ファックス',
  phoneCode: `phonecode phoneprefix phonecountrycode dialcode dialingcode callingcode countrycallingcode indicatif
    indicatiftelephonique prefisso prefijo vorwahl landesvorwahl landeskennzahl kierunkowy netnummer кодстраны 国家区号`,
  title: `civility civilite anrede salutation honorific honorificprefix nameprefix ~titre ~titel ~titolo tratamiento tratamento
    aanhef обращение 称呼 敬称`,
  firstName: `firstname givenname forename fname fn prenom vorname voornaam imie primeironome primernombre ~first ~given`,
  lastName: `lastname surname familyname lname ln nomdefamille nomfamille nachname familienname zuname cognome apellido apellidos
    sobrenome ultimonome achternaam nazwisko ~last ~family фамилия 姓 姓氏 苗字`,
  fullName: `fullname completename nomcomplet nomprenom prenomnom nombrecompleto nombreyapellidos nomecompleto nomecognome
    vollname vollstandigername volledigenaam imieinazwisko displayname фио 姓名 氏名 お名前 担当者名 ~full`,
  position: `employeeposition position jobtitle job jobfunction function fonction funktion funzione posizione ruolo ~role cargo
    puesto posto ~poste posicion posicao stanowisko functie beruf occupation profession должность 职位 职务 役職`,
  speciality: `medicalspeciality medicalspecialty speciality specialty specialite specialitemedicale fachgebiet fachrichtung
    specialita especialidad especialidade specialisme specjalizacja специальность 专业 科室 専門 診療科`,
  visitorType: `visitortype typevisiteur typedevisiteur usertype customertype buyertype clienttype persontype typeclient typeacheteur besuchertyp
    besucherart kundentyp kundenart tipovisitatore tipocliente tipovisitante tipoutente professional professionnel isprofessional
    isprivate ~private ~privat особатип`,
  website: `website web webseite webpage homepage siteweb siteinternet siteurl internetadresse webadresse webaddress sitoweb sito
    paginaweb sitioweb stronawww strona www websiteurl сайт вебсайт 网站 网址 ホームページ ウェブサイト`,
  companyType: `businesscompanytype companytype typeofcompany typesociete typedesociete typeentreprise typedentreprise firmentyp
    unternehmenstyp unternehmensart tipoazienda tipodiazienda tipoempresa tipodeempresa organisationtype organizationtype
    businesstype bedrijfstype typfirmy типкомпании 公司类型 企业类型 企業種別`,
  sector: `businesssector sector sectors secteur secteuractivite secteurdactivite activitysector activity activite branche industry
    industrie wirtschaftszweig settore settoreattivita attivita actividad setor ramo branza отрасль сферадеятельности 行业
    業種 業界`,
  street: `street streetaddress addressline strasse straße strassehausnummer rue voie via calle rua straat ulica улица 街道
    postaladdress straatnaam streetname`,
  postalCode: `postalcode postcode zip zipcode zippostalcode codepostal ~cp plz postleitzahl ~cap codigopostal cep kodpocztowy
    postnummer индекс почтовыйиндекс 邮编 邮政编码 郵便番号`,
  city: `city cityname citylabel town ville ort stadt wohnort citta ciudad cidade plaats woonplaats stad miasto miejscowosc locality
    localite localidad localidade commune comune город 城市 市 市区町村`,
  region: `region state stateprovince province bundesland departement provincia estado administrativearea county canton kanton
    regione wojewodztwo provincie область регион 省 省份 都道府県`,
  country: `country countryname countrycode countryiso countryisocode isocountry isocountrycode nation pays codepays ~land landcode
    laendercode landercode paese pais kraj ~staat страна 国家 国 国名 国籍`,
  message: `message comment comments commentaire commentaires kommentar commento comentario comentarios projectdescription
    querymessage nachricht nachrichtentext mensaje messaggio mensagem bericht wiadomosc messagetext body texte freitext ~text ~content ~contenu ~inhalt
    ~description ~descriptif ~beschreibung ~descrizione ~descripcion ~descricao remark remarks ~note ~notes bemerkung anmerkung
    observaciones observacoes opmerking uwagi question frage inquirytext enquirytext requesttext besoin сообщение комментарий
    текст 留言 消息 内容 备注 メッセージ お問い合わせ内容 備考 ~project ~projet`,
  quantity: `quantity qty quantite menge anzahl stuckzahl quantita cantidad quantidade aantal ilosc количество 数量`,
  budget: 'budget budgetrange budzet бюджет 预算 予算',
  currency: 'currency devise wahrung waehrung valuta moneda moeda waluta валюта 货币 通貨',
  delay: `delay delai timeline deadline timeframe lieferzeit zeitrahmen liefertermin plazo prazo scadenza termijn termin leadtime срок
    交期 納期 purchasetimeframe`,
  kind: `category kind leadtype leadkind leadcategory typecontact typedecontact contacttype kontaktart kontakttyp natureoflead
    ~nature ~group categorie kategorie ~categoria ~art tipocontatto tipocontacto leadnature typedelead typelead`,
  type: `type types requesttype requesttypes requestbuttontype requestbutton demandtype demandetype typedemande typededemande
    querytype enquirytype inquirytype anfragetyp anfrageart anfragetypen tiporichiesta tipodirichiesta tiposolicitud
    tipodesolicitud tipopedido typaanvraag aanvraagtype typzapytania typezapytania typ tipo типзапроса тип 请求类型 类型 種別 種類
    ~action ~button ~subject`,
  marketplace: `marketplace marketplacename marktplatz placedemarche portal portail portale plataforma platform plattform ~site
    ~source salon exhibition fair messe feria fiera ~channel ~origin площадка 平台 出展サイト`,
  created: `creationdate createdat created createdon createddate createdtime createtime datecreated datecreation datedecreation
    requestdate daterequested datedemande datedelademande demandedate ~sentdate ~datesent ~senton ~sentat ~dateenvoi timestamp
    querytime querydate visitdate datevisite submittedat submitted submissiondate ~receivedat ~receivedon ~receiveddate
    ~datereception inquirydate enquirydate leaddate erstelltam erstellt erstellungsdatum ~eingangsdatum ~eingegangenam anfragedatum
    datacreazione datarichiesta fechacreacion fechasolicitud datacriacao datapedido datautworzenia aanmaakdatum aanvraagdatum
    дата датасоздания 创建时间 日期 作成日 日付 日時 受付日時`,
  time: 'time creationtime requesttime heure heuredemande uhrzeit ~ora ~hora tijd godzina время 时间 時刻 ~zeit',
  language: `language lang locale langue sprache lingua idioma taal jezyk languagecode langcode язык 语言 言語`,
} as const;

/** Words that mean something only together with what they stand in, or beside. */
export const GENERIC = {
  name: `name nom nome nombre naam nazwa label libelle bezeichnung denominazione denominacion designation наименование
    название имя 名称 名前 名字 名`,
  id: `id uid guid uuid identifier identifiant ident ref reference referenz referencia riferimento number numero nummer num no nr
    numer key uniqueid rowid vorgangsnummer anfragenummer leadnummer aktenzeichen номер ид 编号 番号`,
  code: 'code codice codigo kode kod код iso alpha isocode sku',
  date: 'date datum fecha ~data dato datetime ~day tag jour',
  url: 'url uri link lien href linkurl enlace 链接 リンク weblink',
  value: 'value val wert valeur valore valor string v',
  address: `address adresse anschrift indirizzo direccion endereco morada adres adresszeile line адрес
    地址 住所`,
  prefix: 'prefix praefix prefixe',
  heading: 'title titulo',
  model: 'model modell modele modello modelo',
  list: 'list liste lista',
} as const;

/** Whose a value is. */
export const GROUPS = {
  person: `contact contacts person buyer visitor customer user client sender personne acheteur visiteur utilisateur expediteur
    kontakt kunde kaufer besucher absender nutzer ansprechpartner interessent contatto cliente acquirente visitatore utente
    mittente contacto comprador visitante usuario remitente contato utilizador klant koper bezoeker klient klienta kupujacy requester enquirer from
    individual employee personal contactperson interlocuteur interlocutor покупатель клиент контакт посетитель 联系人 买家
    客户 访客 顧客 お客様 担当者 訪問者 ~prospect`,
  company: `company companies societe entreprise firma unternehmen firm betrieb azienda ditta societa impresa empresa compania
    sociedad organisation organization organizacion organizzazione organizacao bedrijf przedsiebiorstwo firmy employer enterprise
    corporation raisonsociale ragionesociale razonsocial razaosocial firmenname unternehmensname nomdesociete bedrijfsnaam
    nazwafirmy ~account ~business компания фирма организация предприятие 公司 企业 公司名称 公司名 会社 企業 会社名 企業名`,
  product: `product products produit produits produkt produkte prodotto prodotti producto productos produto produtos produktu prodotti item items
    article articles artikel articolo articoli articulo articulos artigo productos продукт продукты товар товары изделие 产品
    商品 製品 品目`,
  recipient: `recipient recipients receiver exhibitor vendor seller supplier dealer destinataire exposant fournisseur vendeur
    empfanger aussteller lieferant verkaufer handler destinatario espositore fornitore venditore expositor proveedor vendedor
    fornecedor ontvanger leverancier odbiorca dostawca owner assignee assignedto salesrep salesperson areamanager reseller distributor
    advertiser merchant to получатель поставщик экспонент 供应商 卖家 参展商 出展者 販売店`,
  lead: `lead request requests demand demande inquiry enquiry query rfq rfi opportunity anfrage richiesta solicitud pedido solicitacao aanvraag
    zapytanie zapytania record entry order visit visite besuch visita запрос 询盘 请求 依頼`,
  created: 'creation sent sending submission reception received',
  address: 'location standort wohnsitz',
} as const;

/** What makes a value be about something else than it seems: the status of an e-mail, the date of an update. */
export const BARS = `status statut valid validated verified confirmed optin optout optedin consent newsletter unsubscribed count total hash
  md5 checksum length size score rating rank level priority format encoding version token ip ipaddress useragent agent
  browser campaign utm utmsource utmmedium referrer referer session cookie file filename attachment attachments image images logo picture photo
  thumbnail update updated updatedat updatedon lastupdate modified modifiedat lastmodified modification changed changedat edited
  maj geandert geandertam aktualisiert modificato modificado processed processedat answered answeredat answer reply replied
  read readat opened closed birth birthday birthdate expiry expires expiration due duedate generated generatedat exported
  exportedat exportdate imported followup reminder alt latitude longitude lat lng lon geo discount price password login
  vat vatnumber siret siren duns taxid department service brand manufacturer stand page form internal batch sequence
  middle initial initials maiden nickname suffix index sort parent previous next duration visits pageviews`;

/** Words that say nothing by themselves. */
export const FILLERS = `of the de du des la le les l d der die das del della di da do dos und and et the your my our votre ihr ihre
  your field fld txt str s f x a an in on at for is has unique home work office voice direct main primary other evening postal mailing
  delivery billing shipping info information infos details detail data attribute attr property param parameter`;

/** Names that VirtualExpo has published. */
export const PUBLISHED: ReadonlySet<string> = new Set([
  'businesscompanytype',
  'businesssector',
  'employeeposition',
  'country',
]);
