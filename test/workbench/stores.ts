/** The conformance suite runs over both stores: which one is told by the vitest project. */
import { afterAll, expect, it } from 'vitest';
import { type HeadlessOptions, startHeadless } from '../../workbench/headless';

const store = process.env.WORKBENCH_STORE === 'plain' ? 'plain' : 'univer';
const refused: string[] = [];

export const startStore = (options: HeadlessOptions) => startHeadless({ ...options, store });

/** A behaviour that needs formulas: the plain store must refuse them in so many words. */
export function itCalculates(name: string, body: () => void | Promise<void>): void {
  if (store === 'univer') {
    it(name, body);
    return;
  }
  refused.push(name);
  it(`refuses: ${name}`, async () => {
    await expect((async () => body())()).rejects.toThrow('The plain store does not calculate');
  });
}

afterAll(() => {
  if (store === 'plain')
    console.log(
      `Behaviours that the plain store refuses: ${refused.length}\n${refused.map((name) => `  ${name}`).join('\n')}`,
    );
});
