/** When a list is too long to be open at once: VS Code fetches every line that stands in nothing closed, even far out of view. */

const atMost = 200;

export function isLong(lines: number): boolean {
  return lines > atMost;
}
