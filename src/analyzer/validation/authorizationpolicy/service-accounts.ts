import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { emptyValue, toldOf } from '#analyzer/validation/authorizationpolicy/lists.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';

type Mistake = {
  problem: string;
  /** Whether Istio tells the value. */
  told: boolean;
};
type Account = Mistake & { account: string; list: string };

const tooMany = refusal('authorizationpolicy-service-accounts-many', {
  text: ({ list }: { list: string }) => `"${list}" has more than 16 service accounts.`,
  fix: 'Write several sources, or name a namespace.',
  sameInIstio: () => '',
});

const serviceAccount = refusal('authorizationpolicy-service-account', {
  text: ({ account, problem }: Account) => `"${account}" names no service account: ${problem}.`,
  fix: 'Write "account" for one of the own namespace, or "namespace/account".',
  sameInIstio: ({ account, list, problem, told }) => `${list} ${problem} ${told ? account : ''}`,
});

export const serviceAccountRules = [tooMany, serviceAccount];

export function validateServiceAccounts(
  accounts: readonly string[] | undefined,
  list: string,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!accounts) return;
  if (accounts.length > 16) {
    report(tooMany, { list }, keyOf(at));
    if (settings.likeIstio) return;
  }
  const mistakes = [...accounts.entries()].filter(([, account]) => mistakeOf(account));
  for (const [index, account] of toldOf(mistakes, settings)) {
    const mistake = mistakeOf(account);
    const place = inside(at, index);
    if (account === '') report(emptyValue, { list }, place);
    else if (mistake) report(serviceAccount, { ...mistake, account, list }, place);
  }
}

export function mistakeOf(account: string): Mistake | undefined {
  if (account === '') return { problem: 'it is empty', told: false };
  if (account.includes('*')) return { problem: 'there are no wildcards here', told: false };
  const parts = account.split('/');
  if (parts.length > 2) return { problem: 'it has more than one slash', told: true };
  if (utf8Length(account) > 320) {
    return { problem: 'it is longer than 320 characters', told: true };
  }
  if (parts[0] === '') return { problem: 'the namespace is empty', told: false };
  if (parts[1] === '') return { problem: 'the part behind the slash is empty', told: false };
  return undefined;
}
