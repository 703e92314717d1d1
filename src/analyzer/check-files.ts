/**
 * Where a check lies in `src/analyzer`, without its ending: `virtualservice-gateways` →
 * `checks/virtualservice/gateways`; validation lies in a room of its own.
 */
export function checkFile(check: string): string {
  const [kind = '', ...subject] = check.split('-');
  const name = subject.join('-');
  return name === 'validation' ? `validation/${kind}` : `checks/${kind}/${name}`;
}
