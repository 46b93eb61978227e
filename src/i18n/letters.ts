/**
 * Messages to partners: what was decided, until when, what comes next. Plain text, in the partner's language; company
 * names stand where no language inflects them, and no letter names another partner.
 */
import type { Bilingual, Language } from '../core/language';

/** What a letter tells. Days and amounts come in as text, written for the letter's language; '' = not known. */
export interface LetterFacts {
  readonly id: string;
  readonly company: string;
  readonly contact: string;
  /** Who writes. */
  readonly sender: string;
  /** Last protected day. */
  readonly until: string;
  readonly isExtended: boolean;
  readonly margin: string;
  readonly earnings: string;
  /** Why, or for more information: what is missing. */
  readonly reason: string;
  /** Day by which the decision is due. */
  readonly due: string;
  /** Place in the line for the customer; 0 or 1 = nobody is in front. */
  readonly place: number;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** A paragraph that has nothing to say is left out. */
type Paragraphs = readonly (string | false)[];
interface LetterText {
  /** What the subject begins with. */
  readonly about: string;
  readonly body: (facts: LetterFacts) => Paragraphs;
}

type Sentences = Bilingual<(facts: LetterFacts) => string | false>;

const reason: Sentences = {
  en: (facts) => facts.reason !== '' && `Reason: ${facts.reason}`,
  fi: (facts) => facts.reason !== '' && `Perustelu: ${facts.reason}`,
};
const decisionBy: Sentences = {
  en: ({ due }) =>
    due === '' ? 'We will give you our decision as soon as we can.' : `We will give you our decision by ${due}.`,
  fi: ({ due }) => (due === '' ? 'Saatte päätöksen mahdollisimman pian.' : `Saatte päätöksen viimeistään ${due}.`),
};
const protection: Sentences = {
  en({ until, margin }) {
    const rate = margin === '' ? '' : ` Your margin on this deal is ${margin}.`;
    return `The customer is protected for you${until === '' ? '' : ` until ${until}`}.${rate}`;
  },
  fi({ until, margin }) {
    const rate = margin === '' ? '' : ` Katteenne tästä kaupasta on ${margin}.`;
    return `Asiakas on suojattu teille${until === '' ? '' : ` ${until} asti`}.${rate}`;
  },
};
const hasRoomToExtend = ({ isExtended, until }: LetterFacts) => !isExtended && until !== '';
const extension: Sentences = {
  en: (facts) =>
    hasRoomToExtend(facts) &&
    'If you need more time, write to us before that day and tell us how the deal is moving: the protection can be extended once.',
  fi: (facts) =>
    hasRoomToExtend(facts) &&
    'Jos tarvitsette lisäaikaa, kirjoittakaa meille ennen tuota päivää ja kertokaa, miten kauppa etenee: suojaa voi jatkaa kerran.',
};
const TELL_US: Bilingual = {
  en: 'Please tell us as soon as the deal is won or lost.',
  fi: 'Kertokaa meille heti, kun kauppa on voitettu tai hävitty.',
};

export const letterTexts = {
  registered: {
    en: {
      about: 'Registered',
      body: (facts) => [
        `Thank you for your registration. ${facts.company} is recorded as ${facts.id}.`,
        facts.place > 1 &&
          `An earlier registration for this customer comes first. Yours keeps its place in line (number ${facts.place}), and we will write to you if the customer becomes free.`,
        decisionBy.en(facts),
      ],
    },
    fi: {
      about: 'Rekisteröity',
      body: (facts) => [
        `Kiitos rekisteröinnistänne. ${facts.company} on kirjattu tunnuksella ${facts.id}.`,
        facts.place > 1 &&
          `Asiakkaasta on aiempi rekisteröinti. Teidän rekisteröintinne säilyttää paikkansa jonossa (sija ${facts.place}), ja kirjoitamme teille, jos asiakas vapautuu.`,
        decisionBy.fi(facts),
      ],
    },
  },
  approved: {
    en: {
      about: 'Approved',
      body: (facts) => [
        `Good news: your registration ${facts.id} for ${facts.company} is approved.`,
        protection.en(facts),
        TELL_US.en,
        extension.en(facts),
      ],
    },
    fi: {
      about: 'Hyväksytty',
      body: (facts) => [
        `Hyviä uutisia: rekisteröintinne ${facts.id} (${facts.company}) on hyväksytty.`,
        protection.fi(facts),
        TELL_US.fi,
        extension.fi(facts),
      ],
    },
  },
  rejected: {
    en: {
      about: 'Our decision',
      body: (facts) => [
        `Thank you for your registration ${facts.id} for ${facts.company}. We are sorry that we cannot approve it.`,
        reason.en(facts),
        'If something has changed, or we have missed something, reply to this message and we will look at it again. Your other registrations are not affected.',
      ],
    },
    fi: {
      about: 'Päätöksemme',
      body: (facts) => [
        `Kiitos rekisteröinnistänne ${facts.id} (${facts.company}). Valitettavasti emme voi hyväksyä sitä.`,
        reason.fi(facts),
        'Jos tilanne on muuttunut tai jotain on jäänyt meiltä huomaamatta, vastatkaa tähän viestiin, niin katsomme asiaa uudelleen. Päätös ei koske muita rekisteröintejänne.',
      ],
    },
  },
  needsInfo: {
    en: {
      about: 'A question',
      body: (facts) => [
        `Thank you for your registration ${facts.id} for ${facts.company}. Before we can decide, we need to know:`,
        facts.reason,
        'Please reply to this message. Your registration keeps its place in the meantime.',
      ],
    },
    fi: {
      about: 'Kysymys rekisteröinnistä',
      body: (facts) => [
        `Kiitos rekisteröinnistänne ${facts.id} (${facts.company}). Ennen päätöstä tarvitsemme vielä tiedon:`,
        facts.reason,
        'Vastatkaa tähän viestiin. Rekisteröintinne säilyttää sillä välin paikkansa.',
      ],
    },
  },
  duplicate: {
    en: {
      about: 'Registered before',
      body: (facts) => [
        `Your registration ${facts.id} for ${facts.company} is about an opportunity that was already registered, so we have closed it as a duplicate.`,
        reason.en(facts),
        'If yours is about something else, such as another product, country or unit of the customer, reply to this message and we will look at it again.',
      ],
    },
    fi: {
      about: 'Jo aiemmin rekisteröity',
      body: (facts) => [
        `Rekisteröintinne ${facts.id} (${facts.company}) koskee kauppaa, joka oli jo rekisteröity, joten suljimme sen kaksoiskappaleena.`,
        reason.fi(facts),
        'Jos kyse on muusta, kuten toisesta tuotteesta, maasta tai asiakkaan yksiköstä, vastatkaa tähän viestiin, niin katsomme asiaa uudelleen.',
      ],
    },
  },
  withdrawn: {
    en: {
      about: 'Withdrawn',
      body: (facts) => [
        `Your registration ${facts.id} for ${facts.company} is withdrawn. The customer is no longer kept for you.`,
        reason.en(facts),
        'If this is not what you meant, reply to this message and we will look at it again.',
      ],
    },
    fi: {
      about: 'Peruttu',
      body: (facts) => [
        `Rekisteröintinne ${facts.id} (${facts.company}) on peruttu. Asiakas ei ole enää varattu teille.`,
        reason.fi(facts),
        'Jos ette tarkoittaneet tätä, vastatkaa tähän viestiin, niin katsomme asiaa uudelleen.',
      ],
    },
  },
  extended: {
    en: {
      about: 'Extended',
      body: (facts) => [
        `The protection of ${facts.company} (${facts.id}) is extended${facts.until === '' ? '' : ` until ${facts.until}`}.`,
        'A protection can be extended once.',
        TELL_US.en,
      ],
    },
    fi: {
      about: 'Suojaa jatkettu',
      body: (facts) => [
        `Asiakassuojaa on jatkettu${facts.until === '' ? '' : ` ${facts.until} asti`}: ${facts.company} (${facts.id}).`,
        'Suojaa voi jatkaa yhden kerran.',
        TELL_US.fi,
      ],
    },
  },
  expired: {
    en: {
      about: 'Protection ended',
      body: (facts) => [
        `The protection of ${facts.company} (${facts.id}) ended${facts.until === '' ? '' : ` on ${facts.until}`}. The customer is no longer kept for you.`,
        'If you have won the deal, or are close to it, reply to this message and tell us: we will look at it again.',
      ],
    },
    fi: {
      about: 'Suoja päättyi',
      body: (facts) => [
        `Asiakassuoja päättyi${facts.until === '' ? '' : ` ${facts.until}`}: ${facts.company} (${facts.id}). Asiakas ei ole enää varattu teille.`,
        'Jos olette voittaneet kaupan tai olette lähellä sitä, kertokaa se vastaamalla tähän viestiin, niin katsomme asiaa uudelleen.',
      ],
    },
  },
  offered: {
    en: {
      about: 'You are next in line',
      body: (facts) => [
        `${facts.company} has become free, and your registration ${facts.id} is the next in line.`,
        'Are you still working on it? Please reply to this message and tell us how it stands.',
        decisionBy.en(facts),
      ],
    },
    fi: {
      about: 'Olette jonossa seuraavana',
      body: (facts) => [
        `Asiakas ${facts.company} on vapautunut, ja rekisteröintinne ${facts.id} on jonossa seuraavana.`,
        'Onko kauppa teillä yhä työn alla? Kertokaa tilanne vastaamalla tähän viestiin.',
        decisionBy.fi(facts),
      ],
    },
  },
  reminder: {
    en: {
      about: 'Protection ends soon',
      body: (facts) => [
        `The protection of ${facts.company} (${facts.id}) ends${facts.until === '' ? ' soon' : ` on ${facts.until}`}. The customer is then free for others.`,
        TELL_US.en,
        extension.en(facts),
      ],
    },
    fi: {
      about: 'Suoja päättyy pian',
      body: (facts) => [
        `Asiakassuoja päättyy ${facts.until === '' ? 'pian' : facts.until}: ${facts.company} (${facts.id}). Sen jälkeen asiakas on vapaa muille.`,
        TELL_US.fi,
        extension.fi(facts),
      ],
    },
  },
  won: {
    en: {
      about: 'Won',
      body: (facts) => [
        `Congratulations: ${facts.company} (${facts.id}) is won.`,
        facts.earnings !== '' && `You earn ${facts.earnings} on this deal. We settle it as our agreement says.`,
        'Thank you for the good work.',
      ],
    },
    fi: {
      about: 'Voitettu',
      body: (facts) => [
        `Onneksi olkoon: ${facts.company} (${facts.id}) on voitettu.`,
        facts.earnings !== '' && `Ansaitsette tästä kaupasta ${facts.earnings}. Maksamme sen sopimuksemme mukaan.`,
        'Kiitos hyvästä työstä.',
      ],
    },
  },
  lost: {
    en: {
      about: 'Closed as lost',
      body: (facts) => [
        `We have closed ${facts.company} (${facts.id}) as lost.`,
        reason.en(facts),
        'Thank you for your work. If the opportunity comes back, you are welcome to register it again.',
      ],
    },
    fi: {
      about: 'Suljettu hävittynä',
      body: (facts) => [
        `Olemme sulkeneet kaupan ${facts.company} (${facts.id}) hävittynä.`,
        reason.fi(facts),
        'Kiitos työstänne. Jos tilaisuus palaa, voitte rekisteröidä sen uudelleen.',
      ],
    },
  },
  reopened: {
    en: {
      about: 'Open again',
      body: (facts) => [
        `Your registration ${facts.id} for ${facts.company} is open again.`,
        reason.en(facts),
        facts.until === '' ? decisionBy.en(facts) : protection.en(facts),
      ],
    },
    fi: {
      about: 'Jälleen avoinna',
      body: (facts) => [
        `Rekisteröintinne ${facts.id} (${facts.company}) on jälleen avoinna.`,
        reason.fi(facts),
        facts.until === '' ? decisionBy.fi(facts) : protection.fi(facts),
      ],
    },
  },
} satisfies Readonly<Record<string, Bilingual<LetterText>>>;

export type LetterKind = keyof typeof letterTexts;
export const LETTER_KINDS = Object.keys(letterTexts) as LetterKind[];

/** What a letter of this kind is about, for who chooses one. */
export function letterSubject(kind: LetterKind, language: Language): string {
  return letterTexts[kind][language].about;
}

const GREETING: Bilingual<(contact: string) => string> = {
  en: (contact) => (contact === '' ? 'Hello,' : `Dear ${contact},`),
  fi: (contact) => (contact === '' ? 'Hei,' : `Hei ${contact},`),
};
const CLOSING: Bilingual = { en: 'Kind regards', fi: 'Ystävällisin terveisin' };

/** The whole message: greeting, what the kind says, closing; paragraphs with a blank line between them. */
export function writeLetter(kind: LetterKind, facts: LetterFacts, language: Language): Letter {
  const { about, body } = letterTexts[kind][language];
  const closing = [CLOSING[language], facts.sender].filter(Boolean).join('\n');
  const paragraphs = [GREETING[language](facts.contact), ...body(facts), closing].filter(Boolean);
  return { subject: `${about}: ${facts.company} (${facts.id})`, body: paragraphs.join('\n\n') };
}
