/**
 * Domains that many people share who have nothing to do with one another. Kept by hand and short: the packages that
 * hold such lists are too large (14,000 names), or call companies that buy a mail provider and miss the national ones.
 * A provider that is missing here shows strangers as colleagues; nothing else depends on it.
 */

/** Under every country's domain: yahoo.de, hotmail.co.uk, live.com.mx. */
const EVERYWHERE = new Set(
  'aol excite gmail gmx googlemail hotmail live lycos msn outlook protonmail tutanota yahoo yandex'.split(' '),
);

/** What follows a name under every country's domain. */
const ANY_COUNTRY = /^(?:com|net|org|me|[a-z]{2}|com?\.[a-z]{2})$/;

/** Providers of mailboxes, and of internet access with a mailbox, by country. */
const PROVIDERS = new Set(
  `
  aim.com duck.com email.com fastmail.com fastmail.fm hey.com hushmail.com icloud.com inbox.com compuserve.com mac.com mail.com me.com
  mozmail.com pm.me privaterelay.appleid.com pobox.com proton.me rocketmail.com tuta.com tuta.io usa.com windowslive.com
  ymail.com zoho.com zohomail.com zohomail.eu
  10minutemail.com guerrillamail.com mailinator.com temp-mail.org yopmail.com
  arcor.de email.de ewe.net ewetel.net freenet.de kabelmail.de magenta.de mail.de mailbox.org netcologne.de online.de
  osnanet.de posteo.de t-online.de unitybox.de versanet.de vodafone.de vodafonemail.de web.de
  a1.net aon.at chello.at drei.at inode.at liwest.at utanet.at
  bluemail.ch bluewin.ch hispeed.ch sunrise.ch swissonline.ch vtxnet.ch
  9online.fr aliceadsl.fr bbox.fr cegetel.net club-internet.fr free.fr laposte.net neuf.fr noos.fr numericable.fr
  orange.fr sfr.fr voila.fr wanadoo.fr
  belgacom.net pandora.be proximus.be scarlet.be skynet.be telenet.be voo.be pt.lu
  casema.nl chello.nl hetnet.nl home.nl kpnmail.nl kpnplanet.nl online.nl planet.nl quicknet.nl tele2.nl upcmail.nl
  xs4all.nl ziggo.nl zonnet.nl
  alice.it aruba.it arubapec.it email.it fastwebnet.it inwind.it iol.it legalmail.it libero.it pec.it poste.it
  postecert.it supereva.it tim.it tin.it tiscali.it virgilio.it
  euskaltel.net jazztel.es movistar.es ono.com orange.es telefonica.net terra.es wanadoo.es ya.com
  clix.pt iol.pt netcabo.pt sapo.pt telepac.pt
  blueyonder.co.uk btconnect.com btinternet.com btopenworld.com eircom.net ntlworld.com o2.co.uk plus.com sky.com
  talk21.com talktalk.co.uk talktalk.net tiscali.co.uk virgin.net virginmedia.com
  broadpark.no getmail.no online.no bredband.net comhem.se spray.se tele2.se telia.com jubii.dk mail.dk stofanet.dk
  tele.dk elisanet.fi inet.fi kolumbus.fi luukku.com saunalahti.fi
  gazeta.pl interia.eu interia.pl o2.pl onet.eu onet.pl op.pl poczta.fm tlen.pl vp.pl wp.pl
  atlas.cz centrum.cz email.cz post.cz seznam.cz volny.cz azet.sk centrum.sk zoznam.sk citromail.hu freemail.hu
  indamail.hu t-online.hu abv.bg dir.bg mail.bg inet.hr net.hr siol.net t-2.net hot.ee mail.ee inbox.lv
  forthnet.gr hol.gr in.gr otenet.gr mynet.com superonline.com ttmail.com
  autorambler.ru bk.ru inbox.ru internet.ru lenta.ru list.ru mail.ru myrambler.ru pochta.ru rambler.ru ro.ru ya.ru
  bigmir.net i.ua mail.ua meta.ua tut.by ukr.net
  att.net bellsouth.net centurylink.net charter.net comcast.net cox.net earthlink.net embarqmail.com frontier.com
  frontiernet.net juno.com mchsi.com mindspring.com netscape.net netzero.net optimum.net optonline.net pacbell.net prodigy.net q.com roadrunner.com rr.com
  rcn.com sbcglobal.net suddenlink.net swbell.net tds.net twc.com verizon.net windstream.net wowway.com
  bell.net cogeco.ca rogers.com shaw.ca sympatico.ca telus.net videotron.ca
  bol.com.br globo.com globomail.com ig.com.br oi.com.br r7.com terra.com.br uol.com.br zipmail.com.br
  adinet.com.uy arnet.com.ar etb.net.co fibertel.com.ar prodigy.net.mx speedy.com.ar terra.cl terra.com terra.com.ar une.net.co vtr.net
  126.com 139.com 163.com 188.com 189.cn 21cn.com 263.net aliyun.com china.com foxmail.com qq.com sina.cn sina.com
  sohu.com tom.com wo.cn yeah.net hinet.net netvigator.com pchome.com.tw pacific.net.sg singnet.com.sg starhub.net.sg
  au.com biglobe.ne.jp dion.ne.jp docomo.ne.jp ezweb.ne.jp home.ne.jp infoseek.jp nifty.com ocn.ne.jp
  plala.or.jp so-net.ne.jp softbank.jp softbank.ne.jp
  daum.net hanmail.net kakao.com korea.com nate.com naver.com
  airtelmail.in bsnl.in indiatimes.com rediff.com rediffmail.com sify.com vsnl.com vsnl.net
  bigpond.com bigpond.net.au dodo.com.au iinet.net.au on.net optusnet.com.au ozemail.com.au tpg.com.au westnet.com.au
  orcon.net.nz slingshot.co.nz xtra.co.nz
  absamail.co.za ananzi.co.za iafrica.com mweb.co.za telkomsa.net vodamail.co.za webmail.co.za
  013.net bezeqint.net netvision.net.il walla.co.il walla.com zahav.net.il eim.ae emirates.net.ae gnet.tn link.net
  menara.ma planet.tn tedata.net.eg topnet.tn
  `.match(/\S+/g),
);

/** Whether anybody can have a mailbox there. The host is ASCII and in lower case. */
export const isFreeMail = (host: string): boolean => isOneOf(host, PROVIDERS, EVERYWHERE);

/** Whether a host is, or lies below, one of `hosts`, or one of `names` under a country's domain. */
export function isOneOf(host: string, hosts: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.some((label, at) => {
    const rest = labels.slice(at + 1).join('.');
    return hosts.has(`${label}.${rest}`) || (names.has(label) && ANY_COUNTRY.test(rest));
  });
}
