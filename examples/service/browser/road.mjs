// The road from an empty database: who does what, in order.

export const people = [
  ['office', 'Olive Okafor', 'office'],
  ['manager', 'Martin Hale', 'manager'],
  ['nadia', 'Nadia Rahman', 'manager'],
  ['zoe', 'Zoe Marsh', 'mentee', '--manager', 'manager'],
  ['ben', 'Ben Carter', 'mentee', '--manager', 'nadia'],
  ['cordelia', 'Cordelia Ashby', 'mentor', '--mentor', 'M28'],
  ['mohamed', 'Mohamed Abdirahman', 'mentor', '--mentor', 'M12'],
  ['ewa', 'Ewa Zielinska', 'mentor', '--mentor', 'M04'],
];

/** The setup sequence as the pair reports it, through one cycle into the next. */
export const setup = [
  ['zoe', 'profile_agreed'],
  ['cordelia', 'context'],
  ['cordelia', 'parameters'],
  ['zoe', 'needs', { 'quality-0': 'broad_scanning', 'quality-2': 'self_belief' }],
  ['cordelia', 'requirements'],
  ['zoe', 'focus', { 'quality-0': 'broad_scanning' }],
  ['zoe', 'scenario'],
  ['zoe', 'actions'],
  ['cordelia', 'challenges'],
  ['zoe', 'first_steps'],
  ['cordelia', 'review_opened'],
  ['cordelia', 'feedback'],
  ['zoe', 'issues'],
  ['zoe', 'learning_so_far'],
  ['zoe', 'what_else'],
  ['cordelia', 'opportunities', { which: 'waived' }],
  ['cordelia', 'support', { which: 'done' }],
  ['zoe', 'another_round'],
  ['zoe', 'review_opened'],
  ['cordelia', 'feedback'],
  ['zoe', 'issues'],
  ['zoe', 'learning_so_far'],
  ['zoe', 'what_else'],
  ['cordelia', 'opportunities', { which: 'done' }],
  ['cordelia', 'support', { which: 'waived' }],
  ['zoe', 'actions_completed'],
  ['zoe', 'outcome'],
  ['cordelia', 'observation_and_reflection'],
  ['zoe', 'third_party_feedback', { which: 'received' }],
  ['cordelia', 'alternatives'],
  ['zoe', 'learning_achieved'],
  ['cordelia', 'new_needs', { 'quality-0': 'self_belief' }],
  ['zoe', 'next_cycle', { needs: '1' }],
];

const application = [
  'sponsor', 'goals', 'manager_support', 'registered', 'approved', 'declined', 'sent_back',
  'deferred', 'credentials_issued', 'invited', 'met', 'meeting_missed', 'mentor_declined',
  'invitation_withdrawn', 'mentor_unavailable', 'mentor_unavailable_after_meeting',
  'not_continued', 'chosen', 'further_search', 'session_held', 'session_missed', 'goals_set',
  'goals_reviewed', 'goals_revised', 'paused', 'resumed', 'mentor_change', 'ended',
  'support_withdrawn', 'lapsed', 'withdrawn',
];
const more = ['another_focus', 'no_new_needs', 'ended'];

/** Every address that could be a page, for a number of applications and people. */
export function addresses(applications, persons) {
  const steps = [...new Set(setup.map(([, action]) => action)), ...more];
  const found = ['/', '/login', '/form', '/profile', '/register', '/cohort', '/audit', '/nowhere'];
  for (let id = 1; id <= persons; id += 1) found.push(`/people/${id}/erase`);
  for (let id = 1; id <= applications; id += 1) {
    found.push(`/applications/${id}`, `/applications/${id}/profile`);
    found.push(...application.map((action) => `/applications/${id}/application/${action}`));
    found.push(...steps.map((action) => `/applications/${id}/setup/${action}`));
  }
  return found;
}
