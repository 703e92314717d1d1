/** `1 talk`, `2 talks`. */
export function counted(talks: number): string {
  return `${talks} ${talks === 1 ? 'talk' : 'talks'}`;
}
