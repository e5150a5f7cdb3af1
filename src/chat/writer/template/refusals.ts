import { wordsOf } from '../../../common/words';
import type { Facts } from '../facts';

/** What Violet cannot do, how she says so, and how she says it behind an answer to the rest of the message. */
const REFUSALS: readonly { readonly asked: RegExp; readonly says: string; readonly behind?: string }[] = [
  {
    asked: /\b(calendar|remind|reminder|schedule it)\b/,
    says: "I can't see or change your calendar",
    behind: "I can't touch your calendar, though.",
  },
  {
    asked: /\b(call|phone|text|email|e mail|message|dm) (them|him|her|it|the|my|a|and)\b/,
    says: "I can't call or write to anyone for you",
    behind: "I can't get in touch with them for you, though.",
  },
  {
    asked:
      /\b(vote|election|landlord|lawyer|sue|visa|rash|fever|dosage|symptoms?|medicine|stocks?|invest|crypto|bitcoin)\b/,
    says: "I can't give medical, legal, financial or political advice",
  },
  {
    asked: /\b(book|reserve|reservation|order|buy|tickets?|uber|lyft|cab|taxi|delivery|deliver|venmo)\b|\bres[eé]rva/,
    says: "I can't book, order or buy anything for you",
    behind: "I can't book or order it for you, though.",
  },
  {
    asked: /\b(instructions?|prompt|rules|jailbreak|developer mode|pretend|ignore|disregard)\b/,
    says: "I can't change or show how I work",
    behind: "I can't change or show how I work, though.",
  },
  {
    asked:
      /\b(essay|homework|assignment|paper|code|leetcode|solve|translate|cover letter|resume|problem set|answer to)\b/,
    says: "I can't help with coursework or writing",
    behind: "I can't help with the writing part, though.",
  },
  {
    asked: /\b(other users?|which dorm|who lives|phone number of|students)\b/,
    says: "I can't tell you about other people",
  },
];
const ELSEWHERE = 'That is outside what I know: I stay in New York City, around campus';
const STEERS_BACK =
  'I can find places and events around campus, tell you about the weather, and show you the way. What are you after?';
/** A second request behind the first, for which there is an answer. */
const RIDER =
  /\b(?:(?:and|then|also|plus|too) (?:please |pls |can you |could you )?(?:book|reserve|order|call|text|email|buy|remind|add|put|reveal|print|show me your|write)\b|(?:book|reserve|order) (?:it|that|one|us|me|a table)\b)/;

/** Declines politely, says what exactly, and steers back. */
export function refusal(message: string): string {
  const said = wordsOf(message).join(' ');
  const known = REFUSALS.find(({ asked }) => asked.test(said));
  return `${known?.says ?? ELSEWHERE}. ${STEERS_BACK}`;
}

/** Declines the part of an answered message that cannot be served; empty when there is none. */
export function rider({ plan, message }: Facts): string {
  if (plan.tools.length === 0) return '';
  const said = wordsOf(message).join(' ');
  if (!RIDER.test(said)) return '';
  return REFUSALS.find(({ asked, behind }) => behind !== undefined && asked.test(said))?.behind ?? '';
}
