import type { Vocabulary } from '../concepts.ts';

export const en: Vocabulary = {
  name: 'name|full name|real name|legal name|complete name|contact name|your name|nm|fullname|contact person|point of contact|attention to|attn|display as',
  'given-name':
    'first name|given name|forename|fore name|christian name|fname|f name|firstnm|first nm|givenname|prename|name first|nf',
  'additional-name': 'middle name|middle initial|mi|minitial|mname|additional name|second name|middlename',
  'family-name': 'last name|surname|sur name|family name|lname|l name|lastnm|last nm|second surname|name last|nl',
  first: 'first',
  last: 'last',
  middle: 'middle|initial',
  'honorific-prefix':
    'salutation|honorific|honorific prefix|prefix|name prefix|form of address|courtesy title|mr mrs|mr ms|mr mrs ms|personal title|name title|addressed as',
  title: 'title|titles',
  email:
    'email|e mail|email address|mail|mail address|emailaddress|email addr|electronic mail|correo|mail id|email id|eml|business email|work email|emails',
  tel: 'phone|telephone|tel|tel no|phone number|telephone number|contact number|call number|landline|landline number|telefone|phone no|telephone no|ph|direct line|direct dial|phonenumber|daytime phone|evening phone|day phone|night phone|phone nbr|switchboard|office phone|phones|tel nr|fon|contact no|business phone',
  mobile:
    'mobile|mobile phone|cell|cell phone|cellphone|cellular|mobile number|cell number|handy|smartphone|mobile no|whatsapp|gsm|mobilephone|handphone',
  fax: 'fax|fax number|facsimile|telefax|fax no',
  'tel-extension': 'extension|ext|phone extension|phone ext|extn',
  dial: 'dial code|dialing code|dialling code|calling code|country calling code|international code|phone code|country dial code|phone prefix|phone country code|isd code|intl prefix|tel country code|phone country',
  area: 'area code|std code|city code',
  organization:
    'company|organization|organisation|company name|business name|organization name|employer|account name|account|firm|institution|company or organization|business|org|legal entity|company organization|workplace|affiliation|hospital|clinic|enterprise|corporation|practice name|facility|university|school|agency|corporate name|business entity|party|your company|company account',
  'organization-title':
    'job title|position|job position|job role|role|job|occupation|profession|job function|function|jobtitle|designation|professional title|work title|business title|position title|position in company|speciality|specialty|medical speciality|medical specialty|title position|your role|organization title|title at company|company position|job description|level of responsibility',
  department: 'department|dept|division|business unit|dept name|organizational unit',
  industry:
    'industry|sector|business sector|industry sector|line of business|field of activity|business area|vertical|industry type|branch of industry|area of activity|sector of activity|business field|activity sector|industry segment',
  'company-type':
    'company type|type of company|organization type|type of organization|type of business|business type|account type|customer type|company category|kind of company',
  url: 'website|web site|url|web|homepage|home page|web page|webpage|internet|web address|site url|company website|www|domain|internet address|company url|site web|website url|web url',
  address:
    'address|addr|street and number|street and house number|street and no|number and street|postal address|mailing address|full address|street address|address street|home address|business address|company address|adr|physical address|residential address|where do you live|delivery address|streetaddress|address details|addr street|office address|location address',
  street: 'street|street name|road|streetname|thoroughfare|lane|po box or street|str|avenue',
  line: 'line|ln',
  'address-line2':
    'apartment|apt|suite|unit|building|floor|apt number|flat|apartment number|suite number|apt suite|apt suite unit|bldg|c o|care of|po box|additional address|address continued|address extra|unit number|apt no|address complement|extra address|additional address information|address additional|room|apt #|street 2|address extension|apt suite other|building name|flat number|suite apt|secondary address|post box',
  'address-housenumber':
    'house number|house no|housenumber|house nr|street number|building number|street no|streetnumber|house num|premise number',
  'address-level3':
    'district|suburb|neighborhood|neighbourhood|locality|borough|dependent locality|ward|colony|sublocality|sub district|address level 3',
  'address-level2':
    'city|town|city town|town city|city name|municipality|city or town|town or city|post town|village|suburb city|city suburb|village city|zip city|locality city|city locality|city village|address level 2|addr level 2',
  'address-level1':
    'state|province|region|county|state province|province state|state or province|state region|state province region|prefecture|state county|prov|administrative area|county state|canton|stateprovince|state code|province code|state county province|state or region|province or territory|state territory|state province territory|state province county|oblast|emirate|address level 1|addr level 1',
  'postal-code':
    'zip|zip code|postal code|postcode|post code|zip postal code|postal|zipcode|zip postal|pin code|pincode|eircode|zip or postal code|postalcode|plz|zip 4|postal zip code|zip code 4|zip postcode|mailing code|postcode zip|postal code zip code',
  country:
    'country|country region|nation|country of residence|country name|country code iso|country or region|country territory|region country|countries|country location|home country|land country',
  language: 'language|preferred language|lang|locale|correspondence language|spoken language|language preference',
  'lead-source':
    'lead source|source|how did you hear about us|how did you find us|how did you hear|hear about us|how did you learn about us|contact source|original source|origin|referral source|acquisition channel|channel|lead origin|utm source|source of lead|where did you hear about us|how you heard about us|lead channel',
  subject:
    'subject|topic|subject line|regarding|what is this about|matter|reason for contact|reason for contacting|inquiry type|enquiry type|nature of inquiry|lead topic|opportunity name|deal name|deal title|request title|lead title|nature of enquiry|email subject|message subject|lead name',
  message:
    'message|comments|comment|description|notes|note|remarks|inquiry|enquiry|your message|how can we help|how can we help you|how may we help|how may we help you|how may we help you today|request|additional information|details|further information|your request|what can we do for you|your inquiry|your enquiry|your comments|message text|additional comments|tell us more|message body|question or comment|questions or comments|project description|memo|tell us about your project|requirements|feedback|your question|body|description information',
  number: 'number|no|nr|num|nbr|numero|#',
  code: 'code',
  kind: 'type|kind|category',
  size: 'size|employees|number of employees|headcount|no of employees|num employees|company size|staff|employee count|staff size|annual revenue|revenue|annual turnover|turnover',
  primary: 'primary|main|default|mailing|contact address|primary address|principal',
  billing: 'billing|bill|invoice|bill to|invoicing|payer|billto',
  shipping: 'shipping|ship|delivery|deliver|shipment|ship to|shipto|deliver to|recipient|gift recipient',
  other: 'other|alternate|alternative|alt|secondary|additional|second',
  work: 'work|office|business use|direct|professional',
  home: 'home|private|personal|residence',
  confirm: 'confirm|confirmation|repeat|retype|re type|reenter|re enter|verify|again|verification email|conf',
  one: '1|i',
  two: '2|ii',
  three: '3|iii',
  search:
    'search|find|filter|filters|query|keyword|keywords|lookup|search for|quick search|search box|sort by|sort|store locator|jump to',
  'user-name':
    'user name|username|user id|userid|login|login name|nick name|nickname|screen name|display name|logon|sign in name|login id|member name|alias|user login|account login|handle|profile name|pen name|userlogin',
  secret:
    'password|passwd|passphrase|pwd|pin|security question|security answer|secret question|secret answer|passcode|hint|password hint|maiden name|mothers maiden name|one time code|otp|verification code|security code|activation code|confirmation code|auth code|access code|authentication code|2fa|secret|api key|token|security number|pin number|validation code|registration code|answer|your answer',
  captcha:
    'captcha|recaptcha|are you human|not a robot|characters shown|characters you see|spam check|anti spam|human verification|type the characters|security image|captcha code|what is 2 2|text in the image|string shown|math question',
  coupon:
    'coupon|promo|promo code|promotion|promotional code|discount|discount code|voucher|gift card|gift code|gift certificate|referral code|offer code|coupon code|redeem|invitation code|invite code|loyalty|rewards|reward number|discount amount',
  card: 'card|card number|credit card|debit card|card holder|cardholder|name on card|card name|cvv|cvc|csc|cvv2|cc|cc number|cc name|cardholder name|expiry|expiration|expires|exp month|exp year|expiration date|expiry date|exp|payment|account number|card type|card security code|valid thru|valid until|cc exp|card verification|payment method|issue date|issue number|credit cards|visa|paypal|accountnumber|securitycode|cardnumber|name as it appears on card|check number|ccname|ccnumber|mastercard|nameoncard|creditcard',
  tax: 'vat|vat number|vat id|tax|tax id|tax number|ein|ssn|social security|social security number|registration number|company number|duns|tin|gst|gstin|fiscal code|company registration number|eori|passport|passport number|id number|national id|identity number|driver license|drivers license|license number|licence|license|npi|sic|sic code|naics|ticker|ticker symbol|stock symbol|tax payer id|taxpayer|tax status|siret|siren|abn|known traveler number|redress number|medical record number|vat reg no|tax exempt',
  date: 'date|month|year|day|time|start date|end date|due date|close date|deadline|schedule|timezone|time zone|appointment|arrival|departure|check in|check out|hour|today|mm yy|mm yyyy|dd mm yyyy|date time|duration',
  birthday:
    'birthday|birth date|date of birth|birthdate|dob|birth day|birth month|birth year|born|age|place of birth|country of birth|bday|anniversary|birth|birth place|city of birth|state of birth',
  owner:
    'owner|assigned to|account owner|lead owner|contact owner|assignee|sales rep|sales representative|salesperson|sales person|account manager|responsible|assigned user|sales owner|record owner|created by|modified by|approver|sales agent|reports to|manager|manager name|supervisor|key account manager|responsible user|in charge|assigned|sales team|team|consultant|handled by|agent name|user assigned|assigned user name|reviewer',
  'other-person':
    'assistant|assistant name|asst|asst phone|assistant phone|assistants name|assistant s name|secretary|spouse|spouse name|partner name|emergency contact|next of kin|parent name|mother|father|mother name|father name|mothers name|fathers name|child name|children|kid|guest name|friend|friend name|friends name|friends email|friend email|referred by|referrer|reference name|referee|colleague|beneficiary|emergency|emergency phone|passenger|traveler|traveller|student name|patient name|recommended by|refer a friend|sender name|from name|witness|bcc|cc email|pet name|dog|cat|husband|wife|guardian|accountant|nominee|employee name|co applicant|cobuyer|gift from|gift to',
  'other-company':
    'parent company|parent account|member of|subsidiary|holding|competitor|competitors|reseller|partner account|partner company|our company|own company|parent organization|supplier|supplier name|vendor|vendor name|manufacturer|brand|brand name|distributor|bill to account|parent|affiliate|parent name account|insurance company|carrier|previous employer|bank name|bank|iban|bic|swift|bank account|routing number|sort code|company to be contacted|current employer address|insurance',
  campaign:
    'campaign|campaign source|campaign name|price list|price book|pricelist|opportunity amount|stage|pipeline|deal stage|lead stage|event name|project name|project|segment|target list|mailing list|list name|group name|group|team name|event|opportunity|deal|partner|task name|activity',
  product:
    'product|products|product name|model|model name|item|item name|sku|serial number|article|part number|product code|catalogue number|equipment|machine|name of item|product interest|interested in|product preference|product id|service|services|interest|interests|vehicle|device name|software|tag|tags|brand of item|part name|product of interest|skills|skill|order|solution|area of interest|interest area|areas of interest|which products|size of|shape|feature name|variant|color|colour|host|hostname|server|server name|ip address|mac address|ip|port',
  file: 'file|file name|filename|attachment|upload|document name|photo|picture|image|image url|avatar|logo|folder|resume|cv|signature|document|path|link name|photo url|picture url|logo url',
  territory:
    'sales territory|territory|sales region|sales area|sales district|market|target market|target country|export country|service territory|countries of interest|sales country|market region|shipping country of origin|country of origin|nationality|citizenship|region of interest|destination|destination country|ship from|country of citizenship|country of issue|issuing country|issuing state|country of incorporation|nearest store|store|branch|branch office|warehouse|currency|location preference|ethnicity|race|citizen|county of birth|preferred location|nearest city|plan state',
  status:
    'status|lead status|rating|priority|lifecycle stage|contact status|lead score|score|probability|account status|permission|opt in|opt out|do not call|active|state of process|visibility|hot|customer status|record type|marital status|consent|terms|enabled|state of lead|contact preference|preferred contact method|preferred contact|contact method|preferred method|best time to call|how should we contact you|preferred method of contact|contact type|address type|phone type|email type|relationship|type of phone|privacy|website type|phone label|address name|address label|address alias|address nickname|name of address|location name|address book|title of address|frequency|security level|email format|email preference|notification|notifications|email notifications',
  newsletter:
    'newsletter|subscribe|subscribe to newsletter|subscription|sign up for newsletter|newsletter email|stay informed|join our mailing list|email updates',
  quantity:
    'quantity|qty|number of units|how many|units|number of users|number of licenses|number of people|guests|adults|number of seats|weight|height|length|volume|rooms|number of locations|count|amount of',
  money:
    'amount|budget|price|cost|salary|income|total|donation|donation amount|fee|expected revenue|deal value|value|estimated value|tip|credit limit|payment terms|shipping cost|subtotal',
  social:
    'twitter|facebook|linkedin|skype|instagram|xing|youtube|wechat|line id|telegram|viber|icq|skype id|linkedin url|facebook url|twitter url|twitter handle|linkedin profile|github|tiktok|blog|feed url|rss|jabber|messenger|im|instant messenger|pinterest|social|social media|social profile|discord|slack|webhook|webhook url|callback url|redirect url|google plus|bluesky|mastodon|skypeid|facebook profile|facebook page|linkedin page|video url|x twitter|instagram url|google maps url',
  gender: 'gender|sex|pronouns|pronoun',
  phonetic: 'phonetic|furigana|kana|pronunciation|phonetic name|yomi',
  'record-number':
    'customer number|customer id|client number|account no|account id|member number|member id|membership number|order number|reference|reference number|invoice number|reservation number|id|record id|contact id|lead id|case number|ticket number|policy number|employee id|employee number|tracking number|external id|po number|purchase order|contract number|case id|code name|short name|barcode|customer code|number of|policy|booking number|customer no|confirmation number|code id|client id|client code|supplier code|license plate|vin|frequent flyer|flight number|loyalty number|registration no|debtor number|creditor number|ref no|file number|account code|card id|suffix|name suffix|generation|county code fips',
  question:
    'do you|are you|have you|would you|what is your favorite|what brand|what model|which of|did you|will you|how long|how often|what size|what shape|how much|how large',
  trap: 'leave blank|leave empty|leave this field blank|leave this field empty|leave this empty|do not fill|do not fill in|dont fill this|dont fill|honeypot|honey pot|bots only|if you are human|if you are human leave this|if you re human|should be left blank|should be left empty|for robots|bot field|gotcha|do not enter|do not write|stay empty|keep this field blank|not for humans|if you see this|must be empty|spam trap|keep empty|keep blank|nothing here|ignore this field|real people should not fill',
};
