import { failingQuestions } from '../core/partners/readiness';
import { readYesNo } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Tells whether it is time for a partner channel, from three questions.
 *
 * @param {boolean} servesTargets Do the candidates already serve your target customers? TRUE or FALSE, yes or no, kyllä or ei.
 * @param {boolean} canEarn Can they earn meaningfully with you? TRUE or FALSE, yes or no, kyllä or ei.
 * @param {boolean} addsValue Do they add value beyond your direct sales? TRUE or FALSE, yes or no, kyllä or ei.
 * @return "Ready", or "Reconsider timing: " and the questions that fail.
 * @customfunction
 */
export function CHANNEL_READINESS(servesTargets: unknown, canEarn: unknown, addsValue: unknown) {
  return customFunction('CHANNEL_READINESS', () =>
    eachRow(
      [
        { name: 'servesTargets', value: servesTargets },
        { name: 'canEarn', value: canEarn },
        { name: 'addsValue', value: addsValue },
      ],
      (cells) => {
        const failing = failingQuestions({
          servesTargets: readYesNo('servesTargets', cells[0]),
          canEarn: readYesNo('canEarn', cells[1]),
          addsValue: readYesNo('addsValue', cells[2]),
        });
        if (failing.length === 0) return 'Ready';
        return `Reconsider timing: ${failing.map((question) => QUESTIONS[question]).join(', ')}`;
      },
    ),
  );
}

const QUESTIONS = { servesTargets: 'target customers', canEarn: 'partner revenue', addsValue: 'added value' } as const;
