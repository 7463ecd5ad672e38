import { isOneOf } from './free-mail.ts';

/** Where many companies have their pages: an address there says nothing of whose it is. */

const NAMES = new Set(
  'aeroexpo agriexpo alibaba amazon archiexpo blogspot directindustry ebay europages google kompass medicalexpo nauticexpo pinterest'.split(
    ' ',
  ),
);

const HOSTS = new Set(
  `
  1688.com aeroexpo.online agriexpo.online aliexpress.com amazonaws.com azurewebsites.net bit.ly business.site
  cargocollective.com cloudfront.net etsy.com exportersindia.com facebook.com fb.com fb.me firebaseapp.com github.io
  globalsources.com godaddysites.com goo.gl herokuapp.com indiamart.com instagram.com jimdo.com jimdofree.com
  jimdosite.com linkedin.com linktr.ee made-in-china.com myshopify.com netlify.app pages.dev site123.me
  squarespace.com strikingly.com t.me tiktok.com tradeindia.com tumblr.com twitter.com ueniweb.com vercel.app
  virtual-expo.com vk.com wa.me web.app webnode.com webnode.page weebly.com wikipedia.org wixsite.com wordpress.com
  x.com xing.com youtu.be youtube.com
  `.match(/\S+/g),
);

/** Whether a web site there may be anybody's. The host is ASCII and in lower case. */
export const isSharedHost = (host: string): boolean => isOneOf(host, HOSTS, NAMES);
