import type { TakenRoute } from '#analyzer/request/try-routes.ts';
import { redirectTarget } from '#analyzer/request/redirect.ts';
import type { Request } from '#analyzer/request/request.ts';
import { rewrittenPath, withHeaders } from '#analyzer/request/rewrite.ts';
import { ends, goesOn, step, type Course, type Step } from '#analyzer/request/step.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';

/** What a route does to a request before it goes anywhere. */
export function applyRoute(taken: TakenRoute, request: Request, port: number): Course<Request> {
  const { route } = taken.rule;
  const told = teller(taken);
  const fault = faultSteps(route, told);
  if (fault.abortsAll !== undefined) return ends(fault.steps, 'answered', fault.abortsAll);
  if (route.redirect) {
    const { redirectCode, uri } = route.redirect;
    const target = redirectTarget(route.redirect, taken.match, request, port);
    const text = `The route answers ${redirectCode ?? 301} and sends the client to ${target}.`;
    const at = told('stopped', text, ['redirect', ...(uri === undefined ? [] : ['uri'])]);
    return ends([...fault.steps, at], 'answered', text);
  }
  if (route.directResponse) {
    const { status = 0 } = route.directResponse;
    const text = `The route answers ${status} by itself: nothing behind it is asked.`;
    const at = told('stopped', text, ['directResponse', 'status']);
    return ends([...fault.steps, at], 'answered', text);
  }
  const changed = changedRequest(taken, request);
  return goesOn(
    [
      ...fault.steps,
      ...rewriteSteps(taken, request, changed, told),
      ...headerSteps(route, told),
      ...timingSteps(route, told),
      ...mirrorSteps(route, told),
    ],
    changed,
  );
}

type Told = (state: Step['state'], text: string, path: readonly (string | number)[]) => Step;

/** Fields that a delegate leaves out are the root's. */
function teller({ rule: { resource, path, root } }: TakenRoute): Told {
  return (state, text, own) => {
    const [first] = own;
    const ownRoute = resource.spec.http?.[Number(path.at(-1))];
    const isOwn = !root || Object.hasOwn(ownRoute ?? {}, first ?? '');
    const home = isOwn ? { resource, path } : root;
    return step('action', state, text, {
      resource: home.resource,
      path: [...home.path, ...own],
    });
  };
}

/** A fault without a share is Envoy's 0 %: it is injected into nothing. */
function faultSteps({ fault }: HttpRoute, told: Told): { steps: Step[]; abortsAll?: string } {
  const { abort, delay } = fault ?? {};
  const steps = delay ? [delayStep(delay, told)] : [];
  if (!abort) return { steps };
  const share = abort.percentage?.value;
  const status = abort.httpStatus ?? abort.grpcStatus ?? abort.http2Error ?? 'an error';
  if (!share) {
    const text = `${noShareText(share)}: no request is answered ${status}.`;
    return { steps: [...steps, told('told', text, ['fault', 'abort'])] };
  }
  if (share >= 100) {
    const text = `The route answers ${status} to every request: a fault that is injected.`;
    return { steps: [...steps, told('stopped', text, ['fault', 'abort'])], abortsAll: text };
  }
  const text = `${shareText(share)} are answered ${status}: a fault that is injected. The others go on.`;
  return { steps: [...steps, told('told', text, ['fault', 'abort'])] };
}

type Delay = NonNullable<NonNullable<HttpRoute['fault']>['delay']>;

function delayStep(delay: Delay, told: Told): Step {
  const share = delay.percentage ? delay.percentage.value : delay.percent;
  const time = delay.fixedDelay ?? delay.exponentialDelay ?? 'for some time';
  const text = share
    ? `${shareText(share)} wait ${time} before they go on: a fault that is injected.`
    : `${noShareText(share)}: no request waits ${time}.`;
  return told('told', text, ['fault', 'delay']);
}

function noShareText(share: number | undefined): string {
  return share === undefined
    ? 'The fault gives no percentage, which is 0 %'
    : 'The percentage of the fault is 0';
}

function shareText(percent: number | undefined): string {
  return percent === undefined || percent >= 100 ? 'All requests' : `${percent} % of the requests`;
}

function changedRequest({ rule, match }: TakenRoute, request: Request): Request {
  const { rewrite, headers } = rule.route;
  const path = rewrite ? rewrittenPath(rewrite, match, request.path) : request.path;
  const changed = withHeaders({ ...request, path }, headers?.request);
  // Where both say a host, that of the rewrite counts.
  return { ...changed, authority: rewrite?.authority || changed.authority };
}

function rewriteSteps(
  { rule: { route } }: TakenRoute,
  before: Request,
  after: Request,
  told: Told,
): Step[] {
  const { rewrite } = route;
  if (!rewrite) return [];
  const field = rewrite.uriRegexRewrite ? 'uriRegexRewrite' : 'uri';
  return [
    ...(rewrite[field]
      ? [told('taken', `The path "${before.path}" becomes "${after.path}".`, ['rewrite', field])]
      : []),
    ...(rewrite.authority
      ? [told('taken', `The host becomes "${rewrite.authority}".`, ['rewrite', 'authority'])]
      : []),
  ];
}

function headerSteps({ headers }: HttpRoute, told: Told): Step[] {
  return (['request', 'response'] as const).flatMap((side) => {
    const change = headers?.[side];
    const parts = [
      ...Object.entries(change?.set ?? {}).map(([name, value]) => `sets ${name}: ${value}`),
      ...Object.entries(change?.add ?? {}).map(([name, value]) => `adds ${name}: ${value}`),
      ...(change?.remove ?? []).map((name) => `removes ${name}`),
    ];
    if (parts.length === 0) return [];
    return [told('taken', `Of the ${side}, it ${parts.join(', ')}.`, ['headers', side])];
  });
}

function timingSteps({ timeout, retries }: HttpRoute, told: Told): Step[] {
  const steps: Step[] = [];
  if (timeout) {
    const isOff = /^0+(?:\.0+)?(?:ms|s|m|h)?$/.test(timeout);
    const text = isOff
      ? 'The timeout is 0: the request may take any time.'
      : `After ${timeout}, retries included, the proxy gives up and answers 504.`;
    steps.push(told('taken', text, ['timeout']));
  }
  if (!retries) return steps;
  const { attempts = 0, perTryTimeout, retryOn } = retries;
  const text =
    attempts === 0
      ? 'A request that fails is not tried again.'
      : `A request that fails is tried again up to ${attempts} times${
          perTryTimeout ? `, each for ${perTryTimeout} at most` : ''
        }${retryOn ? `, on ${retryOn}` : ''}.`;
  return [...steps, told('taken', text, ['retries'])];
}

function mirrorSteps({ mirror, mirrors, mirrorPercentage, mirrorPercent }: HttpRoute, told: Told) {
  const all = [
    ...(mirror
      ? [{ to: mirror, share: mirrorPercentage?.value ?? mirrorPercent, path: ['mirror'] }]
      : []),
    ...(mirrors ?? []).map(({ destination, percentage }, index) => ({
      to: destination,
      share: percentage?.value,
      path: ['mirrors', index],
    })),
  ];
  return all.map(({ to, share, path }) => {
    const subset = to?.subset ? `, subset "${to.subset}"` : '';
    return told(
      'told',
      `A copy of ${shareText(share).toLowerCase()} goes to ${to?.host ?? ''}${subset}; nobody waits for its answer.`,
      path,
    );
  });
}
