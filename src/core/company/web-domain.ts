/** The domain that a company registered, and the hosts that tell nothing about who somebody is. */

/** Below these, under a two-letter country domain, companies register their own: acme.co.uk, acme.com.tr. */
const PUBLIC_SECOND_LEVELS = new Set('co com net org ac edu gov ltd plc or ne go me gob gv nom sch firm'.split(' '));

/** Free mail of the world and of the markets the guides speak of: many customers, one domain. */
const FREE_MAIL = `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com
mac.com aol.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de mail.de t-online.de freenet.de arcor.de mail.com email.com
proton.me protonmail.com pm.me zoho.com fastmail.com tutanota.com hotmail.fi outlook.fi live.fi luukku.com kolumbus.fi
suomi24.fi elisanet.fi saunalahti.fi inet.fi netti.fi mbnet.fi telia.com hotmail.se live.se spray.se passagen.se
bredband.net comhem.se online.no hotmail.no live.no broadpark.no frisurf.no hotmail.dk live.dk mail.dk jubii.dk
hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com sky.com virginmedia.com hotmail.fr yahoo.fr orange.fr wanadoo.fr
free.fr laposte.net libero.it hotmail.it yahoo.de hotmail.de mail.ee hot.ee inbox.lv yandex.ru mail.ru seznam.cz wp.pl
o2.pl qq.com 163.com bluewin.ch ziggo.nl planet.nl telenet.be skynet.be`;

/** Sites that many companies share. */
const SHARED_SITES = `facebook.com instagram.com linkedin.com twitter.com x.com youtube.com google.com wixsite.com wix.com
wordpress.com blogspot.com github.io squarespace.com weebly.com business.site webnode.fi webnode.com kotisivukone.com
kotisivukone.fi shopify.com myshopify.com etsy.com amazon.com linktr.ee medium.com notion.site`;

export type SharedHost = 'freeMail' | 'sharedSite';

let sharedHosts: Map<string, SharedHost> | undefined;

/** What makes a registrable domain tell nothing of its owner; undefined for a domain of its own. */
export function sharedHostKind(domain: string): SharedHost | undefined {
  sharedHosts ??= new Map<string, SharedHost>([
    ...FREE_MAIL.split(/\s+/).map((host) => [host, 'freeMail'] as const),
    ...SHARED_SITES.split(/\s+/).map((host) => [host, 'sharedSite'] as const),
  ]);
  return sharedHosts.get(domain);
}

/**
 * The registrable domain of a host, web address or email address: www.shop.acme.co.uk is acme.co.uk.
 * '' for a blank cell and for what holds no domain.
 */
export function registrableDomain(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:(\/\/)?/, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/\.+$/, '');
  if (!/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u.test(host) || /\.\d+$/.test(host)) return '';
  const labels = host.split('.');
  const top = labels[labels.length - 1] as string;
  const second = labels[labels.length - 2] as string;
  const isPublicSecond = top.length === 2 && PUBLIC_SECOND_LEVELS.has(second);
  if (isPublicSecond && labels.length === 2) return '';
  return labels.slice(isPublicSecond ? -3 : -2).join('.');
}

/** What an owner chose of a registrable domain: acme of acme.co.uk. */
export function domainLabel(domain: string): string {
  return domain.replace(/\..*$/, '');
}
