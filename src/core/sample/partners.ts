/** The fifteen signed partners of the sample: eight register deals, seven have gone quiet in the ways that happen. */
import type { PartnerRecord } from '../log/record';
import { between, pick, type Random } from './chance';
import { addressOf, personName } from './names';

export interface SamplePartner {
  readonly name: string;
  readonly type: string;
  readonly country: string;
  readonly territory: string;
  readonly tier: 'Bronze' | 'Silver' | 'Gold';
  /** Days before today; the first one signed when the programme began. */
  readonly signedAgo: number;
  /** The last counting registration is at least this many days ago; 0 = an active partner. */
  readonly quietDays: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const partner = (
  name: string,
  type: string,
  territory: string,
  signedAgo: number,
  quietDays: number,
  tier: SamplePartner['tier'] = 'Bronze',
): SamplePartner => ({ name, type, country: territory.slice(0, 2), territory, tier, signedAgo, quietDays });

/** Quiet days lie clear of the 90 that "active" allows, so that no time zone and no clock moves a partner across it. */
export function samplePartners(programmeDays: number): readonly SamplePartner[] {
  return [
    partner('Virmaa Solutions Oy', 'Reseller', 'FI', programmeDays, 0, 'Gold'),
    partner('Kelvara Oy', 'MSP', 'FI, EE', 1052, 0, 'Silver'),
    partner('Ostrevik AB', 'System integrator', 'SE, NO', 1008, 0, 'Silver'),
    partner('Halmerin Kumppanit Oy', 'Referral', 'FI', 900, 130),
    partner('Torvane OÜ', 'Reseller', 'EE', 836, 0),
    partner('Brenndal Systemhaus GmbH', 'Reseller', 'DE', 768, 0, 'Silver'),
    partner('Sarnivo Consulting Oy', 'Consultant', 'FI', 702, 210),
    partner('Lindrava A/S', 'MSP', 'DK, SE', 610, 0),
    partner('Merkvelo Oy', 'Distributor', 'FI, SE', 545, 104),
    partner('Pelduva B.V.', 'System integrator', 'NL, DE', 470, 0),
    partner('Raunelo Oy', 'Agent', 'FI', 385, 0),
    partner('Nordemin AS', 'Reseller', 'NO', 310, 118),
    partner('Zelvanta Sp. z o.o.', 'System integrator', 'PL', 245, 160),
    partner('Vaskoran Verkosto Oy', 'Referral', 'FI', 132, NEVER),
    partner('Jorvelin Oy', 'Reseller', 'FI', 24, NEVER),
  ];
}

const RECRUITED_THROUGH = ['LinkedIn', 'Association', 'Existing customer', 'Event', 'Inbound'] as const;
const MANAGERS = ['Sanna Lehtola', 'Oskar Rautala'] as const;
/** Certification belongs to weeks two and three (guide A, requirement 21). */
const CERTIFIED_AFTER_DAYS = [9, 34] as const;

export function partnerRecord(
  random: Random,
  { name, type, country, territory, signedAgo, quietDays }: SamplePartner,
  daysAgo: (days: number) => string,
): PartnerRecord {
  const contact = personName(random);
  const rating = () => between(random, 4, 9);
  const certifiedAfter = between(random, ...CERTIFIED_AFTER_DAYS);
  return {
    partner: name,
    type,
    status: statusOf(signedAgo, quietDays),
    coverage: rating(),
    offering: rating(),
    capacity: rating(),
    geography: rating(),
    country,
    territory,
    manager: pick(random, MANAGERS),
    contact,
    email: addressOf(contact, `${(name.split(' ')[0] ?? name).toLowerCase()}.example`),
    signed: daysAgo(signedAgo),
    certified: quietDays === NEVER ? null : daysAgo(signedAgo - certifiedAfter),
    source: pick(random, RECRUITED_THROUGH),
    lastReview: daysAgo(between(random, 2, Math.min(signedAgo, 100))),
  };
}

/** What a partner manager would have written: a word of a person, not the computed "active". */
function statusOf(signedAgo: number, quietDays: number): string {
  if (signedAgo < 30) return 'onboarding';
  return quietDays > 200 && quietDays !== NEVER ? 'paused' : 'active';
}
