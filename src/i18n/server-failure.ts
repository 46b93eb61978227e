/** What a person reads when a call to the server fails: what to do, never the exception itself. */
import type { Catalogue } from './messages';

export const serverFailureMessages = {
  accounts: {
    en: 'Google refused this call. It happens when several Google accounts are signed in. Use the browser’s default account, or open the spreadsheet in a separate browser profile, and reload.',
    fi: 'Google esti pyynnön. Näin käy, kun selaimessa on kirjauduttu usealle Google-tilille. Käytä selaimen oletustiliä tai avaa laskentataulukko erillisessä selainprofiilissa ja lataa sivu uudelleen.',
  },
  network: {
    en: 'No connection to Google. Check the network and try again: what you typed is still here, and nothing is done twice.',
    fi: 'Ei yhteyttä Googleen. Tarkista verkko ja yritä uudelleen: kirjoittamasi on tallella, eikä mitään tehdä kahdesti.',
  },
  busy: {
    en: 'Google Sheets is busy. Wait a moment and try again: nothing is done twice.',
    fi: 'Google Sheets on ruuhkainen. Odota hetki ja yritä uudelleen: mitään ei tehdä kahdesti.',
  },
  tooLong: {
    en: 'Google stopped the work because it took too long. Try again: it goes on from where it was.',
    fi: 'Google keskeytti työn, koska se kesti liian kauan. Yritä uudelleen: työ jatkuu siitä, mihin jäi.',
  },
  unknown: {
    en: 'Something went wrong in the spreadsheet. Try again: nothing is done twice. If it comes back, reload the page.',
    fi: 'Laskentataulukossa meni jotain vikaan. Yritä uudelleen: mitään ei tehdä kahdesti. Jos virhe toistuu, lataa sivu uudelleen.',
  },
} satisfies Catalogue;
