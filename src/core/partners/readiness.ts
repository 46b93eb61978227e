/** Is it time for a partner channel? Three questions; any "no" is a reason to wait (guide A, requirement 4). */
export interface ReadinessAnswers {
  /** Candidates already serve the target customers. */
  readonly servesTargets: boolean;
  /** They can earn meaningfully. */
  readonly canEarn: boolean;
  /** They add value beyond direct sales. */
  readonly addsValue: boolean;
}

export type ReadinessQuestion = keyof ReadinessAnswers;

/** The questions answered with no, in the order in which they are asked; none = ready. */
export function failingQuestions(answers: ReadinessAnswers): ReadinessQuestion[] {
  const questions: readonly ReadinessQuestion[] = ['servesTargets', 'canEarn', 'addsValue'];
  return questions.filter((question) => !answers[question]);
}
