/** What the server has found so far, from the diagnostics that VS Code holds: in open articles and in closed ones. */

import * as vscode from 'vscode';

import type { Side } from './sides';

export interface Disagreement {
  readonly rule: string;
  readonly message: string;
  readonly severity: vscode.DiagnosticSeverity;
  readonly sides: readonly [Side, Side];
}

/** The rules whose findings have two sides. */
const disagreeing = new Set(['conflicting-claim', 'sources-disagree', 'superseded-claim', 'name-inconsistent']);

/** How many findings an article has; faded page chrome is none. */
export function countFindings(uri: vscode.Uri): number {
  return findings(vscode.languages.getDiagnostics(uri)).length;
}

/** Every pair of places that contradict each other, once, the gravest first. */
export function disagreements(): Disagreement[] {
  const pairs = new Map<string, Disagreement>();
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    for (const finding of findings(diagnostics)) {
      const rule = ruleOf(finding);
      if (!disagreeing.has(rule)) {
        continue;
      }
      for (const { location } of finding.relatedInformation ?? []) {
        const sides: [Side, Side] = [{ uri, range: finding.range }, location];
        const key = [rule, ...sides.map(placeOf).sort()].join(' ');
        if (!pairs.has(key)) {
          pairs.set(key, { rule, message: finding.message, severity: finding.severity, sides });
        }
      }
    }
  }
  return [...pairs.values()].sort((one, other) => one.severity - other.severity || compare(one.sides[0], other.sides[0]));
}

function findings(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter((found) => found.source === 'crosscheck' && !found.tags?.includes(vscode.DiagnosticTag.Unnecessary));
}

/** `conflicting-claim` for `conflicting-claim.date`. */
function ruleOf(finding: vscode.Diagnostic): string {
  const code = typeof finding.code === 'object' ? finding.code.value : (finding.code ?? '');
  return String(code).replace(/\..*/, '');
}

function placeOf({ uri, range: { start, end } }: Side): string {
  return `${uri.toString()}#${start.line}:${start.character}-${end.line}:${end.character}`;
}

function compare(one: Side, other: Side): number {
  return one.uri.path.localeCompare(other.uri.path) || one.range.start.compareTo(other.range.start);
}
