/** Makes the sample programme in the page: the script, which every cell loads, need not carry it. */
import { sampleProgramme, seededRandom } from '../core/sample/sample-programme';
import { callServer, type Spoken } from './server';

/** Any number: it only has to stay the same, so that everybody sees the same programme. */
const SEED = 2026;

export async function addSampleProgramme(): Promise<Spoken<null>> {
  const { today, currency } = await callServer('loadSidebar');
  // Before set-up there is neither; the server then says what to do first.
  const day = today || new Date().toISOString().slice(0, 10);
  const { partners, deals } = sampleProgramme({ today: day, random: seededRandom(SEED), currency: currency || 'EUR' });
  return callServer('addSampleProgramme', { partners, deals });
}
